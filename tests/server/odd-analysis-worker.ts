import { parentPort } from 'node:worker_threads'
import type { AnalystRequest } from '../../lib/server/analysis-worker'

/** A thread in the place of the analysis thread that behaves as its texts say. */
parentPort?.on('message', (request: AnalystRequest) => {
  const { id, text } = 'input' in request ? request.input : { id: '', text: '' }
  if (text === 'hang') for (;;);
  if (text === 'exit') process.exit(3)
  if (text === 'throw') throw new Error('beyond repair')
  if (text === 'swell') swell()
  parentPort?.postMessage({
    answer: { result: { id, lang: 'fr', mentions: [], expressions: [], demonyms: [], times: [] } },
  })
})

function swell(): never {
  const hoard: unknown[] = []
  for (;;) hoard.push({ more: new Array(1000).fill(hoard.length) })
}
