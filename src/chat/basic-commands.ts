import { searchTurn } from './answer-turn.js'
import type { Command } from './command.js'
import { helpTurn } from './help-turn.js'
import { backTurn, moreTurn, previousTurn } from './list-turn.js'
import { linkedTurn } from './linked-turn.js'
import { latestTurn, noticeTurn } from './notice-turn.js'
import { relatedTurn } from './related-turn.js'
import { startTurn } from './welcome-turn.js'

/** What everybody may do besides asking, in the order in which `/help` lists it. */
export const BASIC_COMMANDS: readonly Command[] = [
  {
    name: 'start',
    role: 'everybody',
    takesArgument: true,
    run: (argument, context) => (argument === '' ? startTurn(context) : linkedTurn(argument, context)),
  },
  { name: 'help', role: 'everybody', word: 'help', takesArgument: false, run: helpTurn },
  { name: 'search', aliases: ['q'], role: 'everybody', word: 'search', takesArgument: true, run: searchTurn },
  { name: 'notice', role: 'everybody', takesArgument: true, run: noticeTurn },
  {
    name: 'latest',
    role: 'everybody',
    word: 'latest',
    takesArgument: false,
    run: (_argument, context) => latestTurn(context),
  },
  {
    name: 'more',
    role: 'everybody',
    word: 'more',
    takesArgument: false,
    run: (_argument, context) => moreTurn(context),
  },
  {
    name: 'previous',
    role: 'everybody',
    word: 'previous',
    takesArgument: false,
    run: (_argument, context) => previousTurn(context),
  },
  {
    name: 'related',
    role: 'everybody',
    word: 'related',
    takesArgument: false,
    run: (_argument, context) => relatedTurn(context),
  },
  {
    name: 'back',
    role: 'everybody',
    word: 'back',
    takesArgument: false,
    run: (_argument, context) => backTurn(context),
  },
]
