import { MAX_ADMINS, type Admins } from '../../store/concern/admins.js'
import type { Document } from '../../store/document.js'
import { refuse, say, type Context, type Turn } from '../turn.js'
import { askerKey } from './asker-key.js'
import { readListArgument } from './list-argument.js'
import { isGroupParty, parseParty, type Party } from './party.js'
import { isAdmin, type AdminKey } from './roles.js'

/** What the command about admins needs. */
export interface AdminsPorts {
  /** Those of the configuration, which no command changes. */
  readonly configured: readonly AdminKey[]
  readonly store: Document<Admins>
  /** The clock, in milliseconds since 1970. */
  readonly now: () => number
}

type Outcome = 'done' | 'already' | 'full' | 'fixed' | 'unknown' | 'last'

function listTurn({ configured, store }: AdminsPorts, { session, voice: { t } }: Context): Turn {
  const lines = [
    ...configured.map(({ channel, user }) => t('admin.admins.configured', { who: `${channel}:${user}` })),
    ...store.get().admins.map(({ channel, user, addedBy, at }) => {
      const time = t('time', { value: new Date(at) })
      return t('admin.admins.added', { who: `${channel}:${user}`, by: addedBy, time })
    }),
    t('admin.admins.terminal'),
  ]
  return say(session, [t('admin.admins.list'), ...lines].join('\n'))
}

async function add({ id, channel }: Party, by: string, ports: AdminsPorts): Promise<Outcome> {
  const added = { channel, user: id, addedBy: by, at: new Date(ports.now()).toISOString() }
  let outcome: Outcome = 'done'
  await ports.store.update((value) => {
    const isThere = isAdmin(added, ports.configured, value)
    outcome = isThere ? 'already' : value.admins.length >= MAX_ADMINS ? 'full' : 'done'
    return outcome === 'done' ? { admins: [...value.admins, added] } : value
  })
  return outcome
}

async function remove({ id, channel }: Party, { configured, store }: AdminsPorts): Promise<Outcome> {
  const isOne = (each: AdminKey) => each.channel === channel && each.user === id
  if (configured.some(isOne)) return 'fixed'
  let outcome: Outcome = 'done'
  await store.update((value) => {
    const isLast = configured.length + value.admins.length === 1
    outcome = !value.admins.some(isOne) ? 'unknown' : isLast ? 'last' : 'done'
    return outcome === 'done' ? { admins: value.admins.filter((each) => !isOne(each)) } : value
  })
  return outcome
}

/** Lists those who administer, adds one or removes one. */
export async function adminsTurn(argument: string, ports: AdminsPorts, context: Context): Promise<Turn> {
  const { session, message, voice } = context
  const { t } = voice
  const wanted = readListArgument(argument, t)
  if (wanted.verb === 'list') return listTurn(ports, context)
  const party = parseParty(wanted.who)
  if (party === null || isGroupParty(party)) return refuse(session, t('commands.admins.usage'))
  const { verb } = wanted
  const outcome =
    verb === 'add'
      ? await add(party, askerKey(message.asker) ?? 'unknown', ports)
      : await remove(party, ports)
  const who = party.key
  if (outcome === 'done')
    return say(session, t(verb === 'add' ? 'admin.admins.nowAdmin' : 'admin.admins.noLonger', { who }))
  return refuse(session, t(`admin.admins.${outcome}`, { who, limit: MAX_ADMINS }))
}
