import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { AppError } from '../errors'
import { loadWorldPack } from '../gazetteer/load-gazetteer'
import { readCrosswalk } from '../geoparse/evaluate/read-crosswalk'
import { readGold } from '../geoparse/evaluate/read-gold'
import { calibrate, calibrationError, type Trial } from '../geoparse/fit/calibrate'
import { crossValidatePlaces } from '../geoparse/fit/cross-validate'
import { fitWeights, LEARNT, type Learnt } from '../geoparse/fit/fit-weights'
import { type Lesson, lessonOf } from '../geoparse/fit/gold-decisions'
import current from '../recognize/weights.json'
import { interpolate } from '../resolve/confidence'
import { runCommand } from './run-command'

const HELP = `npm run fit -- GOLD.jsonl… [--crosswalk FILE] [--only TABLE] [--write]

Fits the weights of recognition, sense and resolution from annotated articles, with the bundled pack, and prints them.
--write puts them into lib/recognize/weights.json, and the calibration of confidence, made by cross-validation, into
lib/resolve/calibration.json. The same input gives the same weights. --only ${LEARNT.join(', ')} (repeatable) fits that
decision alone and leaves the others as they are.
`

runCommand(() => {
  const { values, positionals } = parseArgs({
    options: {
      crosswalk: { type: 'string' },
      only: { type: 'string', multiple: true },
      write: { type: 'boolean' },
      help: { type: 'boolean' },
    },
    allowPositionals: true,
  })
  if (values.help === true || positionals.length === 0) return void process.stdout.write(HELP)
  const decisions = values.only?.map(learntOf) ?? LEARNT
  const lessons = positionals.flatMap(lessonsOf)
  const crosswalk = values.crosswalk === undefined ? undefined : readCrosswalk(readText(values.crosswalk))
  const gazetteer = loadWorldPack()
  const fitted = decisions.map((learnt) => fitWeights(learnt, lessons, gazetteer, crosswalk))
  const weights = Object.assign({}, current, ...fitted)
  if (values.write === true) write('lib/recognize/weights.json', weights)
  else process.stdout.write(asJson(weights))
  if (!decisions.includes('places')) return
  const trials = crossValidatePlaces(lessons, gazetteer, crosswalk)
  const calibration = calibrate(trials)
  const calibrated = trials.map(({ probability, right }) => ({
    probability: interpolate(calibration, probability),
    right,
  }))
  process.stderr.write(`${summaryOf(trials)} (${calibrationError(calibrated).toFixed(3)} once calibrated)\n`)
  if (values.write === true) write('lib/resolve/calibration.json', calibration)
  else process.stdout.write(asJson(calibration))
})

function learntOf(name: string): Learnt {
  const learnt = LEARNT.find((each) => each === name)
  if (learnt === undefined)
    throw new AppError('invalid_request', `--only must be one of ${LEARNT.join(', ')}, not ${name}`)
  return learnt
}

/** A set ten times as large counts about three times as much. */
function lessonsOf(file: string): Lesson[] {
  const articles = readGold(readText(file), file)
  const names = articles.reduce((sum, article) => sum + article.names.length, 0)
  return articles.map((article) => lessonOf(article, 10 / Math.sqrt(Math.max(names, 1))))
}

function summaryOf(trials: readonly Trial[]): string {
  const right = trials.filter((trial) => trial.right).length / Math.max(1, trials.length)
  return (
    `${trials.length} places decided on articles not fitted on: ${(100 * right).toFixed(1)} % right, ` +
    `expected calibration error ${calibrationError(trials).toFixed(3)}`
  )
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new AppError('not_found', `${file} cannot be read`, { cause })
  }
}

function write(path: string, value: object): void {
  writeFileSync(join(process.cwd(), path), asJson(value))
}

function asJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
