import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { AnswerQuestion } from '../answer/answer.js'
import type { Corpus } from '../corpus/corpus.js'

/** What `/metrics` tells. Routes are patterns, never addresses: an address holds a question. */
export interface Metrics {
  readonly registry: Registry
  /** @param seconds how long the request took */
  readonly countRequest: (method: string, route: string, status: number, seconds: number) => void
  /** Wraps the port so that answers are counted by their outcome. */
  readonly countAnswers: (answerQuestion: AnswerQuestion) => AnswerQuestion
  readonly setCorpus: (corpus: Corpus) => void
}

/** Builds metrics of their own, so that two servers in one process do not share them. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const labelNames = ['method', 'route', 'status'] as const
  const requests = new Counter({
    name: 'http_requests_total',
    help: 'Requests answered',
    labelNames,
    registers,
  })
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer a request',
    labelNames,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers,
  })
  const answers = new Counter({
    name: 'answers_total',
    help: 'Questions by outcome',
    labelNames: ['outcome'] as const,
    registers,
  })
  const size = new Gauge({
    name: 'corpus_size',
    help: 'What is loaded: gazettes, notices, passages, skipped files',
    labelNames: ['of'] as const,
    registers,
  })
  return {
    registry,
    countRequest: (method, route, status, seconds) => {
      const labels = { method, route, status }
      requests.inc(labels)
      durations.observe(labels, seconds)
    },
    countAnswers: (answerQuestion) => async (question) => {
      const answer = await answerQuestion(question)
      answers.inc({ outcome: answer.status.replaceAll(' ', '_') })
      return answer
    },
    setCorpus: ({ gazettes, notices, passages, skipped }) => {
      size.set({ of: 'gazettes' }, gazettes.length)
      size.set({ of: 'notices' }, notices.size)
      size.set({ of: 'passages' }, passages)
      size.set({ of: 'skipped_files' }, skipped.length)
    },
  }
}
