import { parentPort } from 'node:worker_threads'
import type { AnalystRequest } from '../../lib/server/analysis-worker'

/** A thread in the place of the analysis thread that behaves as its texts say. */
parentPort?.on('message', (request: AnalystRequest) => {
  const text = request.kind === 'info' ? '' : request.input.text
  if (text === 'hang') for (;;);
  if (text === 'exit') process.exit(3)
  if (text === 'throw') throw new Error('beyond repair')
  if (text === 'swell') swell()
  const id = request.kind === 'info' ? '' : request.input.id
  parentPort?.postMessage({ result: { id, lang: 'fr', mentions: [], expressions: [], demonyms: [], times: [] } })
})

function swell(): never {
  const hoard: unknown[] = []
  for (;;) hoard.push({ more: new Array(1000).fill(hoard.length) })
}
