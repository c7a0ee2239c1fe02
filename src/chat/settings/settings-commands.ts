import type { Command } from '../command.js'
import { say, type Context, type Turn } from '../turn.js'
import { forgetTurn, type Remembered } from './forget-turn.js'
import { languageTurn } from './language-turn.js'
import { regionTurn, type RegionPorts } from './region-turn.js'

/** What the commands of a conversation's settings need. */
export interface SettingsPorts extends RegionPorts {
  readonly state: Remembered
}

/** Says what is kept; to whom the channel knows, also how it names this conversation, for an admin to let it in. */
function privacyTurn({ message, session, voice: { t } }: Context): Turn {
  const name = message.asker ? [t('settings.ownKey', { key: message.conversation })] : []
  return say(session, [t('settings.privacy'), ...name].join('\n\n'))
}

/** What a conversation may set for itself, and what it may ask of what is kept. */
export function createSettingsCommands(ports: SettingsPorts): readonly Command[] {
  const { settings, state, translations } = ports
  return [
    {
      ...{ name: 'region', role: 'everybody', word: 'region', takesArgument: true },
      run: (argument, context) => regionTurn(argument, ports, context),
    },
    {
      ...{ name: 'lang', role: 'everybody', takesArgument: true },
      run: (argument, context) => languageTurn(argument, settings, translations, context),
    },
    {
      ...{ name: 'privacy', role: 'everybody', takesArgument: false },
      run: (_argument, context) => privacyTurn(context),
    },
    {
      ...{ name: 'forget', role: 'everybody', takesArgument: false },
      run: (_argument, context) => forgetTurn(state, settings, context),
    },
  ]
}
