import type { Logger } from 'pino'
import type { Health } from '../../chat/channel-health.js'
import type { After } from '../../chat/timer.js'
import { ScanStatus } from './wechaty-bot.js'

/** How it stands with the account's login. */
export type SignIn =
  | { readonly kind: 'out' }
  /** Somebody has to scan the code with the account's telephone. */
  | { readonly kind: 'waiting'; readonly code: string }
  /** It was scanned and has to be confirmed on the telephone. */
  | { readonly kind: 'scanned' }
  | { readonly kind: 'in'; readonly user: string }

/** Keeps how it stands, and tells whoever has to know. */
export interface SignInDesk {
  readonly state: () => SignIn
  readonly onScan: (code: string, status: number) => void
  readonly onLogin: (user: string) => void
  /** @param reason in WeChat's words; `''` when it gives none */
  readonly onLogout: (reason: string) => void
  readonly onHeartbeat: () => void
  readonly stop: () => void
}

/** What it takes. */
export interface SignInOptions {
  readonly report: (health: Health) => void
  /** Shows a code to be scanned. */
  readonly showCode: (code: string) => void
  /** Tells the admins, in other channels, that the account is out, or in again. */
  readonly tell: (what: 'out' | 'in again') => void
  readonly after: After
  readonly log: Logger
}

/** Milliseconds without a sign of life after which the account counts as silent; puppets give one every 15 to 60 s. */
const SILENCE = 5 * 60_000

export function createSignInDesk({ report, showCode, tell, after, log }: SignInOptions): SignInDesk {
  let state: SignIn = { kind: 'out' }
  let wasOut = false
  let callOff: () => void = () => undefined
  const isIn = (): boolean => state.kind === 'in'
  return {
    state: () => state,
    onScan: (code, status) => {
      if (status === ScanStatus.scanned || status === ScanStatus.confirmed) {
        state = { kind: 'scanned' }
        return
      }
      const isNew = state.kind !== 'waiting' || state.code !== code
      state = { kind: 'waiting', code }
      report('trouble')
      if (!isNew || code === '') return
      log.info('wechat waits for a login: scan the code')
      showCode(code)
    },
    onLogin: (user) => {
      state = { kind: 'in', user }
      report('ok')
      log.info('wechat logged in')
      if (wasOut) tell('in again')
      wasOut = false
    },
    onLogout: (reason) => {
      callOff()
      state = { kind: 'out' }
      report('trouble')
      log.error({ reason }, 'wechat logged out')
      if (!wasOut) tell('out')
      wasOut = true
    },
    onHeartbeat: () => {
      callOff()
      log.debug('wechat heartbeat')
      if (!isIn()) return
      report('ok')
      callOff = after(SILENCE, () => {
        report('trouble')
        log.warn('wechat is silent: no heartbeat for five minutes')
      })
    },
    stop: () => callOff(),
  }
}
