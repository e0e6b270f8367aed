import type { SearchQuery } from '../gazetteer/search/search'
import type { JudgedText, LibrarianAnswer, LibrarianReply, LibrarianRequest } from './librarian-worker'
import type { ReadablePack } from './pack-shelf'
import type { PackSource } from './pack-source'
import { makeThread, type ThreadOptions } from './thread'
import { answerOf } from './thread-reply'

type Of<Key extends string> = Extract<LibrarianAnswer, { readonly [K in Key]: unknown }>

/** Keeps the packs, in a thread of its own: reads and verifies them, searches them, compares them. */
export interface Librarian {
  /**
   * Reads a pack, a small one into memory that threads share. Throws `AppError` when the file is no whole, unaltered pack; of
   * a large one every byte is looked at only when `verify` asks for it.
   */
  read(path: string, verify?: boolean): Promise<ReadablePack>
  open(packs: readonly PackSource[]): Promise<void>
  search(query: SearchQuery): Promise<Of<'found'>>
  /** Throws `not_found` for an id that no pack has. */
  place(id: string): Promise<Of<'names'>>
  /** Which of the texts could be read otherwise than they were with the packs `before`. */
  judge(before: readonly PackSource[], texts: readonly JudgedText[]): Promise<readonly boolean[]>
  /** Lets go of the packs that it compared with. */
  forget(): Promise<void>
  stop(): Promise<void>
}

export interface LibrarianOptions extends Pick<ThreadOptions, 'limitMs' | 'mostWaiting' | 'memoryMb'> {}

const SCRIPT = new URL('./librarian-worker.ts', import.meta.url)

/** Starts nothing before the first request. Requests throw `unavailable` when they take too long or too many wait. */
export function makeLibrarian(options: LibrarianOptions): Librarian {
  let packs: readonly PackSource[] = []
  const thread = makeThread<LibrarianRequest, LibrarianReply>({
    ...options,
    script: SCRIPT,
    workerData: () => ({ packs }),
  })

  async function ask<Wanted>(request: LibrarianRequest, read: (answer: LibrarianAnswer) => Wanted | undefined) {
    const wanted = read(answerOf(await thread.ask(request)))
    if (wanted === undefined) throw new Error('The gazetteer thread answered another question')
    return wanted
  }

  return {
    read: (path, verify = false) =>
      ask({ kind: 'read', path, verify }, (answer) => ('read' in answer ? answer.read : undefined)),
    async open(next) {
      answerOf(await thread.ask({ kind: 'open', packs: next }))
      packs = next
    },
    search: (query) => ask({ kind: 'search', query }, (answer) => ('found' in answer ? answer : undefined)),
    place: (id) => ask({ kind: 'place', id }, (answer) => ('names' in answer ? answer : undefined)),
    judge: (before, texts) =>
      ask({ kind: 'judge', before, texts }, (answer) => ('changed' in answer ? answer.changed : undefined)),
    forget: async () => void answerOf(await thread.ask({ kind: 'forget' })),
    stop: thread.stop,
  }
}
