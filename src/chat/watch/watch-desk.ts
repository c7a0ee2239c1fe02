import type { Logger } from 'pino'
import type { Corpus } from '../../corpus/corpus.js'
import { createOrder } from '../../in-order.js'
import { placesOf } from '../welcome-turn.js'
import { createDigestSender, type DigestSenderOptions } from './digest-sender.js'
import { findNews } from './find-news.js'
import { renderDigest, renderMore } from './render-digest.js'
import { withDigests, type DigestWriter } from './with-digests.js'

/** Tells conversations what is new of what they watch. */
export interface WatchDesk {
  /**
   * Works off a corpus that is live from now on, one after the other: what conversations are owed is in the state, in
   * one step with the note that the corpus is worked off, before any of it is sent. Never rejects; what could not be
   * written is worked out again with the next corpus, or by the next start.
   */
  readonly onLive: (corpus: Corpus) => Promise<void>
  readonly stop: () => Promise<void>
}

/** What the desk needs from outside. */
export interface WatchDeskOptions extends DigestSenderOptions {
  readonly publicUrl: () => string
  readonly log: Logger
}

export function createWatchDesk(options: WatchDeskOptions): WatchDesk {
  const { state, publicUrl, translateFor, now, log } = options
  const sender = createDigestSender(options)
  const inTurn = createOrder()
  const workOff = async (corpus: Corpus): Promise<void> => {
    const news = await findNews(corpus, state.watches.get().announced)
    const voiceFor = (conversation: string) => ({
      ...{ t: translateFor(conversation), withPlace: placesOf(corpus).length > 1 },
      ...{ publicUrl: publicUrl(), corpus },
    })
    const writer: DigestWriter = {
      write: (digest, conversation) => renderDigest(digest, voiceFor(conversation)),
      writeMore: (conversation) => renderMore(voiceFor(conversation)),
    }
    const at = now()
    await state.watches.update((value) => withDigests(value, news, writer, at))
  }
  return {
    async onLive(corpus) {
      try {
        await inTurn('corpus', () => workOff(corpus))
      } catch (err) {
        log.error({ err }, 'news of what is watched was not worked out')
      }
      await sender.wake()
    },
    async stop() {
      await inTurn('corpus', () => Promise.resolve())
      await sender.stop()
    },
  }
}
