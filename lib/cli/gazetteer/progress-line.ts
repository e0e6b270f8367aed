import type { Progress } from '../../gazetteer/import/progress'

const WIDTH = 24
const EVERY_MS = 100

/** Where progress is drawn: one line that is written over on a terminal, a line a stage elsewhere. */
export class ProgressLine implements Progress {
  readonly #out: NodeJS.WriteStream
  #stage = ''
  #startMs = 0
  #shownMs = 0

  constructor(out: NodeJS.WriteStream = process.stderr) {
    this.#out = out
  }

  /** `note` stands beside the bar, such as "12 of 40 MB". */
  tell(stage: string, share: number, note = ''): void {
    const now = performance.now()
    if (stage !== this.#stage) {
      this.clear()
      this.#stage = stage
      this.#startMs = now
      this.#shownMs = 0
      if (!this.#out.isTTY) this.#out.write(`${stage}\n`)
    }
    if (!this.#out.isTTY || (share < 1 && now - this.#shownMs < EVERY_MS)) return
    this.#shownMs = now
    this.#out.write(`\r\u001b[K${barOf(stage, share, now - this.#startMs, note)}`)
  }

  clear(): void {
    if (this.#out.isTTY && this.#stage !== '') this.#out.write('\r\u001b[K')
    this.#stage = ''
  }
}

/** `reading SY.txt [######------------------]  25 %, 0:42 left`. */
export function barOf(stage: string, share: number, elapsedMs: number, note: string): string {
  const part = Math.min(1, Math.max(0, share))
  const filled = Math.round(part * WIDTH)
  const bar = '#'.repeat(filled) + '-'.repeat(WIDTH - filled)
  const left = part > 0.01 && elapsedMs > 1000 ? `, ${clockOf((elapsedMs * (1 - part)) / part)} left` : ''
  return `${stage} [${bar}] ${`${Math.floor(part * 100)}`.padStart(3)} %${note === '' ? '' : `, ${note}`}${left}`
}

function clockOf(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
