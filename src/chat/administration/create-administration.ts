import type { Logger } from 'pino'
import type { LiveCorpus } from '../../corpus/live-corpus.js'
import type { CorpusFolders } from '../../corpus/source-files.js'
import type { Translate } from '../../locale/translations.js'
import type { State } from '../../store/state.js'
import type { ChannelHealth } from '../channel-health.js'
import type { ActionEvent } from '../chat-events.js'
import type { Command } from '../command.js'
import type { Message } from '../message.js'
import type { Role } from '../role.js'
import type { TellAdmins } from '../tell-admins.js'
import { createAccessCommands } from './access-commands.js'
import { createAuditCommand } from './audit-command.js'
import { createAuditRecorder } from './audit-recorder.js'
import { createCorpusCommands } from './corpus-commands.js'
import { createIntake, type Intake } from './create-intake.js'
import { readProgramVersion } from './program-version.js'
import { createRoles, type AdminKey } from './roles.js'
import { createStatusCommand } from './status-command.js'
import type { Replay } from './synonyms/replay.js'
import { createSynonymCommands } from './synonyms/synonym-commands.js'

/** Who may do what, and what admins do. */
export interface Administration {
  readonly commands: readonly Command[]
  /** `null` for somebody who gets no reply. */
  readonly roleOf: (message: Message) => Role | null
  /** Keeps the audit. */
  readonly onAction: (event: ActionEvent) => void
  /** How gazettes come in while the bot runs. */
  readonly intake: Omit<Intake, 'command'>
  /** Writes what is still to be written. */
  readonly settle: () => Promise<void>
}

/** What it takes. */
export interface AdministrationOptions {
  /** Admins by configuration. */
  readonly configured: readonly AdminKey[]
  readonly autoReload: boolean
  readonly state: State
  readonly live: LiveCorpus
  readonly folders: CorpusFolders
  readonly tellAdmins: TellAdmins
  readonly health: ChannelHealth
  readonly replay: Replay
  /** Bytes that this process has in memory. */
  readonly memory: () => number
  /** In the language in which admins are told something they did not ask for. */
  readonly t: Translate
  /** The clock, in milliseconds since 1970. */
  readonly now: () => number
  readonly log: Logger
}

/** Wires what only admins use. */
export function createAdministration(options: AdministrationOptions): Administration {
  const { configured, state, live, folders, tellAdmins, health, replay, memory, t, now, log } = options
  const intake = createIntake({ live, folders, tellAdmins, log, t, autoReload: options.autoReload })
  const audit = createAuditRecorder(state.audit, log)
  return {
    commands: [
      ...createCorpusCommands(live),
      intake.command,
      ...createSynonymCommands({ document: state.synonyms, words: live.words, replay, now }),
      ...createAccessCommands({ configured, state, now }),
      createAuditCommand(audit),
      createStatusCommand({
        ...{ version: readProgramVersion(), versions: live.versions, health, memory, begun: now(), now },
        searchMemory: live.memory,
      }),
    ],
    roleOf: createRoles(configured, state),
    onAction: audit.record,
    intake,
    settle: audit.settle,
  }
}
