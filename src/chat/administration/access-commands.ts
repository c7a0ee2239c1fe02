import { AppError } from '../../errors.js'
import type { Access } from '../../store/concern/access.js'
import type { Admins } from '../../store/concern/admins.js'
import type { Document } from '../../store/document.js'
import type { Command } from '../command.js'
import { refuse, type Context, type Turn } from '../turn.js'
import { accessTurn } from './access-turn.js'
import { adminsTurn } from './admins-turn.js'
import { describeFailure } from './describe-failure.js'
import type { AdminKey } from './roles.js'

/** What the commands about who may do what need. */
export interface AccessCommandPorts {
  /** The admins of the configuration. */
  readonly configured: readonly AdminKey[]
  readonly state: { readonly admins: Document<Admins>; readonly access: Document<Access> }
  /** The clock, in milliseconds since 1970. */
  readonly now: () => number
}

/** Tells an admin why a change could not be kept, e.g. because the disk is full. */
async function orFailure(turn: Promise<Turn>, { session, voice }: Context): Promise<Turn> {
  try {
    return await turn
  } catch (err) {
    if (!(err instanceof AppError)) throw err
    return { ...refuse(session, describeFailure(err, voice.t)), result: 'failed' }
  }
}

/** The commands about who may do what. */
export function createAccessCommands({ configured, state, now }: AccessCommandPorts): readonly Command[] {
  const admins = { configured, store: state.admins, now }
  const access = { configured, admins: state.admins, store: state.access, now }
  return [
    {
      ...{ name: 'admins', role: 'admin', takesArgument: true },
      run: (argument, context) => orFailure(adminsTurn(argument, admins, context), context),
    },
    {
      ...{ name: 'allow', role: 'admin', takesArgument: true },
      run: (argument, context) => orFailure(accessTurn(argument, 'allowed', access, context), context),
    },
    {
      ...{ name: 'block', role: 'admin', takesArgument: true },
      run: (argument, context) => orFailure(accessTurn(argument, 'blocked', access, context), context),
    },
  ]
}
