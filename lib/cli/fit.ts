import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadWorldPack } from '../gazetteer/load-gazetteer'
import { readCrosswalk } from '../geoparse/evaluate/read-crosswalk'
import { readGold } from '../geoparse/evaluate/read-gold'
import { fitWeights } from '../geoparse/fit/fit-weights'
import { type Lesson, lessonOf } from '../geoparse/fit/gold-decisions'

const HELP = `npm run fit -- GOLD.jsonl… [--crosswalk FILE] [--write]

Fits the weights of recognition, sense and resolution from annotated articles, with the bundled pack, and prints them.
--write puts them into lib/recognize/weights.json. The same input gives the same weights.
`

const { values, positionals } = parseArgs({
  options: { crosswalk: { type: 'string' }, write: { type: 'boolean' }, help: { type: 'boolean' } },
  allowPositionals: true,
})
if (values.help === true || positionals.length === 0) process.stdout.write(HELP)
else {
  const lessons = positionals.flatMap((file): Lesson[] => {
    const articles = readGold(readFileSync(file, 'utf8'), basename(file))
    const names = articles.reduce((sum, article) => sum + article.names.length, 0)
    // A set ten times as large counts about three times as much.
    return articles.map((article) => lessonOf(article, 10 / Math.sqrt(Math.max(names, 1))))
  })
  const crosswalk = values.crosswalk === undefined ? undefined : readCrosswalk(readFileSync(values.crosswalk, 'utf8'))
  const weights = `${JSON.stringify(fitWeights(lessons, loadWorldPack(), crosswalk), null, 2)}\n`
  if (values.write === true) writeFileSync(join(process.cwd(), 'lib', 'recognize', 'weights.json'), weights)
  else process.stdout.write(weights)
}
