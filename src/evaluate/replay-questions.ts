import type { Answer, Citation } from '../answer/answer.js'
import { SHOWN_DIFFERENCES, type Difference, type Replay } from '../chat/administration/synonyms/replay.js'
import type { Corpus } from '../corpus/corpus.js'
import type { LiveWords } from '../corpus/live-words.js'
import { fold } from '../search/fold.js'
import { mayStandIn } from '../search/may-stand-in.js'
import type { RecentQuestion } from '../store/concern/recent-questions.js'
import type { RatedQuery } from './rated-query.js'
import { scoreQuery } from './score-query.js'

/** What replaying needs from outside. */
export interface ReplayOptions {
  readonly words: Pick<LiveWords, 'tryAnswer'>
  readonly corpus: () => Pick<Corpus, 'gazettes' | 'version'>
  readonly recent: () => readonly RecentQuestion[]
  readonly loadRated: () => Promise<readonly RatedQuery[]>
  /** The place preferred when residents' questions name none. */
  readonly region?: string | undefined
}

interface Asked extends RecentQuestion {
  readonly rated: RatedQuery | null
}

/** Hits that the score looks at. */
const DEPTH = 5
/** Questions between two words about the progress. */
const STEP = 50

const citationsOf = (answer: Answer): readonly Citation[] =>
  answer.status === 'answered' ? answer.citations : answer.status === 'not found' ? answer.nearest : []

/** How good an answer is to whom it is shown: declined is as bad as wrong, except where nothing answers. */
function worthOf(query: RatedQuery, answer: Answer): readonly [rank: number, inFull: number] {
  const answered = answer.status === 'answered'
  if (query.relevant.length === 0) return [Number(!answered), 0]
  if (!answered) return [0, 0]
  const { reciprocalRanks, full1 } = scoreQuery(query, {
    ...{ found: citationsOf(answer), answered, confidence: answer.confidence },
  })
  return [reciprocalRanks, full1]
}

function compareAnswers({ text, rated }: Asked, old: Answer, next: Answer): Difference | null {
  const shown = (answer: Answer) => (answer.status === 'answered' ? (answer.citations[0] ?? null) : null)
  const [before, after] = [shown(old), shown(next)]
  const isSame = before?.noticeId === after?.noticeId && before?.clauseId === after?.clauseId
  const worths = rated === null ? [] : [worthOf(rated, old), worthOf(rated, next)]
  const [[rank, inFull], [nextRank, nextInFull]] = [worths[0] ?? [0, 0], worths[1] ?? [0, 0]]
  const gain = nextRank - rank || nextInFull - inFull
  if (gain === 0) return isSame ? null : { question: text, verdict: 'changed', before, after }
  return { question: text, verdict: gain > 0 ? 'better' : 'worse', before, after }
}

const VERDICTS = ['worse', 'better', 'changed'] as const

/** Makes the replay of questions with other words than those taught. */
export function createReplay({ words, corpus, recent, loadRated, region }: ReplayOptions): Replay {
  /** Both answers come from one corpus, also when another becomes live meanwhile. */
  const askTwice = async (asked: Asked, change: Parameters<Replay>[0]): Promise<[Answer, Answer]> => {
    const question = {
      ...{ text: asked.text, context: asked.context ?? undefined, limit: DEPTH, offset: 0 },
      region: asked.rated === null ? region : undefined,
    }
    const { version } = corpus()
    const old = await words.tryAnswer(question, null)
    const next = await words.tryAnswer(question, change)
    return corpus().version === version ? [old, next] : askTwice(asked, change)
  }
  return async (change, onProgress) => {
    const loaded = new Set(corpus().gazettes.map(({ id }) => id))
    const rated = (await loadRated()).filter(({ gazette }) => loaded.has(gazette))
    const all: readonly Asked[] = [
      ...rated.map((query) => ({ text: query.query, context: query.context ?? null, rated: query })),
      ...recent().map((question) => ({ ...question, rated: null })),
    ]
    const expression = change.kind === 'add' ? change.synonym.everyday : change.everyday
    const concerned = all.filter(({ text, context }) =>
      [text, context ?? ''].some((each) => mayStandIn(expression, fold(each))),
    )
    const found: Difference[] = []
    for (const [at, asked] of concerned.entries()) {
      if (at > 0 && at % STEP === 0) onProgress(at, concerned.length)
      const difference = compareAnswers(asked, ...(await askTwice(asked, change)))
      if (difference) found.push(difference)
    }
    const [worse, better, changed] = VERDICTS.map((wanted) =>
      found.filter(({ verdict }) => verdict === wanted),
    )
    return {
      ...{ rated: rated.length, recent: all.length - rated.length },
      ...{ better: better!.length, worse: worse!.length, changed: changed!.length },
      differences: [...worse!, ...better!, ...changed!].slice(0, SHOWN_DIFFERENCES),
    }
  }
}
