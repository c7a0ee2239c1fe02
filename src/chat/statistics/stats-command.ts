import { dayInChina } from '../../answer/validity.js'
import type { Command } from '../command.js'
import { refuse, type Context, type Turn } from '../turn.js'
import { describeSummary } from './describe-summary.js'
import { drawChart } from './draw-chart.js'
import type { QuestionCounter } from './question-counter.js'
import { summarizeDays } from './summarize-days.js'

/** What can be asked for, in days; the first when nothing is said. */
const SPANS = [7, 30] as const

async function statsTurn(
  argument: string,
  counter: Pick<QuestionCounter, 'days'>,
  now: () => number,
  { session, voice: { t } }: Context,
): Promise<Turn> {
  const wanted = argument === '' ? SPANS[0] : Number(argument.normalize('NFKC'))
  const span = SPANS.find((days) => days === wanted)
  if (span === undefined) return refuse(session, t('commands.stats.usage'))
  const summary = summarizeDays(await counter.days(), dayInChina(now()), span)
  const buttons = SPANS.filter((days) => days !== span).map((days) => ({
    ...{ label: t('stats.button', { days }), send: `/stats ${days}` },
  }))
  const reply = { text: describeSummary(summary, t), buttons }
  if (summary.total.questions === 0) return { session, replies: [reply] }
  const image = { png: drawChart(summary), alt: t('stats.alt', { days: span }) }
  return { session, replies: [{ ...reply, image }] }
}

/** The command that shows how the bot is used. @param now the clock, in milliseconds since 1970 */
export function createStatsCommand(counter: Pick<QuestionCounter, 'days'>, now: () => number): Command {
  return {
    ...{ name: 'stats', role: 'admin', takesArgument: true },
    run: (argument, context) => statsTurn(argument, counter, now, context),
  }
}
