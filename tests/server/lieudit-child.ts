import { readEnv } from '../../lib/env'
import { openLieudit } from '../../lib/server/lieudit'

/** A process of its own that opens the data folder and analyses; it prints each step and is there to be killed. */
const [DATA_DIR = '', ARTICLES_DIR = ''] = process.argv.slice(2)
const say = (line: string) => process.stdout.write(`${line}\n`)

openLieudit({
  env: readEnv({ DATA_DIR, ARTICLES_DIR }),
  root: process.cwd(),
  version: '0',
  report: { skipped: () => undefined, failed: say, progress: (done) => say(`done ${done}`), packs: say },
}).then(
  ({ analysis }) => analysis.then(() => say('all done')),
  (error: Error) => say(`refused: ${error.message}`),
)
