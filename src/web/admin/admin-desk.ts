import type { Message, Reply } from '../../chat/message.js'
import type { ContentChanges } from '../../corpus/version-contents.js'
import type { VersionList } from '../../corpus/versions.js'

/** What the admin page does its work with. */
export interface AdminDesk {
  /** What must be said to see the page; without it, only whoever sits at the machine itself sees it. */
  readonly token: string | undefined
  /** Says something as an admin. Never rejects. */
  readonly say: (message: Pick<Message, 'text' | 'locale'>) => Promise<readonly Reply[]>
  readonly versions: () => VersionList
  /** What the live version has that another one has not; `null` when that is not known. */
  readonly compareVersion: (id: string) => Promise<ContentChanges | null>
  /** What is to be scanned to log in to WeChat; `null` when nothing is. */
  readonly loginCode: () => string | null
}
