import type { Asker } from '../message.js'

/** How somebody is named in the versions and the audit, e.g. `telegram:1001`; `null` for nobody known. */
export function askerKey(asker: Asker | undefined): string | null {
  return asker ? `${asker.channel}:${asker.user}` : null
}
