import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadWorldPack } from '../gazetteer/load-gazetteer'
import { readCrosswalk } from '../geoparse/evaluate/read-crosswalk'
import { readGold } from '../geoparse/evaluate/read-gold'
import { calibrate, calibrationError } from '../geoparse/fit/calibrate'
import { crossValidatePlaces } from '../geoparse/fit/cross-validate'
import { fitWeights } from '../geoparse/fit/fit-weights'
import { type Lesson, lessonOf } from '../geoparse/fit/gold-decisions'
import { interpolate } from '../resolve/confidence'

const HELP = `npm run fit -- GOLD.jsonl… [--crosswalk FILE] [--write]

Fits the weights of recognition, sense and resolution from annotated articles, with the bundled pack, and prints them.
--write puts them into lib/recognize/weights.json, and the calibration of confidence, made by cross-validation, into
lib/resolve/calibration.json. The same input gives the same weights.
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
  const gazetteer = loadWorldPack()
  const weights = fitWeights(lessons, gazetteer, crosswalk)
  const trials = crossValidatePlaces(lessons, gazetteer, crosswalk)
  const calibration = calibrate(trials)
  const calibrated = trials.map(({ probability, right }) => ({
    probability: interpolate(calibration, probability),
    right,
  }))
  const right = trials.filter((trial) => trial.right).length / trials.length
  process.stderr.write(
    `${trials.length} places decided on articles not fitted on: ${(100 * right).toFixed(1)} % right, ` +
      `expected calibration error ${calibrationError(calibrated).toFixed(3)} (${calibrationError(trials).toFixed(3)} before)\n`,
  )
  if (values.write !== true) process.stdout.write(asJson({ weights, calibration }))
  else {
    writeFileSync(join(process.cwd(), 'lib', 'recognize', 'weights.json'), asJson(weights))
    writeFileSync(join(process.cwd(), 'lib', 'resolve', 'calibration.json'), asJson(calibration))
  }
}

function asJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
