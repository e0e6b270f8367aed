import type { Reporter } from '../server/lieudit'

const BAR = 24
/** In a log. */
const LINE_EVERY_MS = 5_000

/** Tells a terminal how reading goes, with a bar; a log gets a plain line now and then. */
export function consoleReporter(out: NodeJS.WriteStream = process.stdout): Reporter & { line(text: string): void } {
  let barShown = false
  let lastLine = Date.now()

  function line(text: string): void {
    if (barShown) out.write('\r\u001b[K')
    barShown = false
    out.write(`${text}\n`)
  }

  return {
    line,
    skipped: ({ path, why }) => line(`Skipped ${path}: it ${why}.`),
    packs: line,
    failed: (message) => line(`Not read: ${message}`),
    progress: (done, total) => {
      if (!out.isTTY) {
        if (done < total && Date.now() - lastLine < LINE_EVERY_MS) return
        lastLine = Date.now()
        line(`Read ${done} of ${total} articles.`)
        return
      }
      const filled = Math.round((done / total) * BAR)
      out.write(`\rReading articles ${'━'.repeat(filled)}${'─'.repeat(BAR - filled)} ${done} of ${total}\u001b[K`)
      barShown = true
      if (done === total) line(`Read ${total} ${total === 1 ? 'article' : 'articles'}.`)
    },
  }
}
