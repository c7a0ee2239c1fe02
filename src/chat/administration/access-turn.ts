import { MAX_ACCESS_ENTRIES, type Access, type AccessEntry } from '../../store/concern/access.js'
import type { Admins } from '../../store/concern/admins.js'
import type { Document } from '../../store/document.js'
import { refuse, say, type Context, type Turn } from '../turn.js'
import { askerKey } from './asker-key.js'
import { readListArgument } from './list-argument.js'
import { parseParty, type Party } from './party.js'
import { isAdmin, type AdminKey } from './roles.js'

/** What the commands about access need. */
export interface AccessPorts {
  /** The admins of the configuration. */
  readonly configured: readonly AdminKey[]
  readonly admins: { readonly get: () => Admins }
  readonly store: Document<Access>
  /** The clock, in milliseconds since 1970. */
  readonly now: () => number
}

/** The list that a command is about. */
export type AccessList = keyof Access

type Outcome = 'done' | 'already' | 'full' | 'unknown' | 'admin'

/** Entries that are listed; of more only the number is said. */
const LISTED = 50

const OTHER: Readonly<Record<AccessList, AccessList>> = { allowed: 'blocked', blocked: 'allowed' }

const has = (entries: readonly AccessEntry[], { key }: Party): boolean =>
  entries.some((each) => each.key === key)
const leaveOut = (entries: readonly AccessEntry[], { key }: Party): readonly AccessEntry[] =>
  entries.filter((each) => each.key !== key)

function listTurn(list: AccessList, store: Document<Access>, { session, voice: { t } }: Context): Turn {
  const entries = store.get()[list]
  if (entries.length === 0) return say(session, t(`admin.access.${list}.none`))
  const lines = entries.slice(-LISTED).map(({ key, by, at }) => {
    const time = t('time', { value: new Date(at) })
    return t('admin.access.entry', { key, by, time })
  })
  const rest = entries.length - lines.length
  const more = rest > 0 ? [t('admin.andMore', { rest })] : []
  return say(session, [t(`admin.access.${list}.list`), ...lines, ...more].join('\n'))
}

/** Puts a party on one list and takes it off the other: the last word counts. */
async function add(party: Party, list: AccessList, by: string, ports: AccessPorts): Promise<Outcome> {
  const { configured, admins, store, now } = ports
  const { channel, id: user } = party
  if (list === 'blocked' && isAdmin({ channel, user }, configured, admins.get())) return 'admin'
  const entry: AccessEntry = { key: party.key, by, at: new Date(now()).toISOString() }
  let outcome: Outcome = 'done'
  await store.update((value) => {
    const isFull = value[list].length >= MAX_ACCESS_ENTRIES
    outcome = has(value[list], party) ? 'already' : isFull ? 'full' : 'done'
    if (outcome !== 'done') return value
    const other = OTHER[list]
    return { ...value, [list]: [...value[list], entry], [other]: leaveOut(value[other], party) }
  })
  return outcome
}

async function remove(party: Party, list: AccessList, { store }: AccessPorts): Promise<Outcome> {
  let outcome: Outcome = 'done'
  await store.update((value) => {
    outcome = has(value[list], party) ? 'done' : 'unknown'
    return outcome === 'done' ? { ...value, [list]: leaveOut(value[list], party) } : value
  })
  return outcome
}

/** Reads whom an admin means; the conversation itself can be meant where several people talk. */
function readParty(who: string, { message, voice: { t } }: Context): Party | null {
  const isHere = who.toLowerCase() === 'here' || who === t('admin.verb.here')
  return parseParty(isHere && message.isGroup ? message.conversation : who)
}

/** Lists whom admins let in or keep out, adds a group or a user, or removes one. */
export async function accessTurn(
  argument: string,
  list: AccessList,
  ports: AccessPorts,
  context: Context,
): Promise<Turn> {
  const { session, message, voice } = context
  const { t } = voice
  const wanted = readListArgument(argument, t)
  if (wanted.verb === 'list') return listTurn(list, ports.store, context)
  const party = readParty(wanted.who, context)
  if (party === null) return refuse(session, t(`commands.${list === 'allowed' ? 'allow' : 'block'}.usage`))
  const by = askerKey(message.asker) ?? 'unknown'
  const { verb } = wanted
  const outcome = verb === 'add' ? await add(party, list, by, ports) : await remove(party, list, ports)
  const values = { who: party.key, limit: MAX_ACCESS_ENTRIES }
  if (outcome === 'done') return say(session, t(`admin.access.${list}.${verb}`, values))
  if (outcome === 'admin' || outcome === 'full') return refuse(session, t(`admin.access.${outcome}`, values))
  return refuse(session, t(`admin.access.${list}.${outcome}`, values))
}
