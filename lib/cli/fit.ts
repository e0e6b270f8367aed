import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { AppError } from '../errors'
import { loadWorldPack } from '../gazetteer/load-gazetteer'
import { calibrationError, type Trial } from '../geoparse/evaluate/calibration-error'
import { readCrosswalk } from '../geoparse/evaluate/read-crosswalk'
import { readGold } from '../geoparse/evaluate/read-gold'
import { ablate } from '../geoparse/fit/ablate'
import { calibrate } from '../geoparse/fit/calibrate'
import { holdOut, trialsOf } from '../geoparse/fit/cross-validate'
import { lessonsOf } from '../geoparse/fit/gold-lessons'
import { learn, TOPICS, type Topic } from '../geoparse/fit/learn'
import { WEIGHTS } from '../geoparse/weights'
import { confidenceOf } from '../resolve/confidence'
import { formatAblation } from './format-ablation'
import { readFile } from './read-file'
import { runCommand } from './run-command'

const HELP = `npm run fit -- GOLD.jsonl… [--crosswalk FILE] [--only TOPIC…] [--write]

Fits the weights of recognition, sense and resolution from annotated articles, with the bundled pack, and prints them. On
stderr: how often they are right on articles not fitted on, and what each evidence is worth there. The same input gives
the same weights.

  --only TOPIC     ${TOPICS.join(', ')}: fit that alone, leave the others as they are
  --crosswalk FILE tab-separated code and GeoNames id (SY.09, 170062) of countries and provinces
  --quick          without those figures
  --write          into lib/recognize/weights.json, and the calibration of confidence into lib/resolve/calibration.json
`

runCommand(() => {
  const { values, positionals } = parseArgs({
    options: {
      crosswalk: { type: 'string' },
      only: { type: 'string', multiple: true },
      quick: { type: 'boolean' },
      write: { type: 'boolean' },
      help: { type: 'boolean' },
    },
    allowPositionals: true,
  })
  if (values.help === true || positionals.length === 0) return void process.stdout.write(HELP)
  const topics = values.only?.map(topicOf) ?? TOPICS
  const lessons = positionals.flatMap((file) => lessonsOf(readGold(readFile(file), file)))
  const crosswalk = values.crosswalk === undefined ? undefined : readCrosswalk(readFile(values.crosswalk))
  const gazetteer = loadWorldPack()
  const tables = topics.map((topic) => learn(topic, lessons, gazetteer, crosswalk).tables)
  const { calibration: _, ...current } = WEIGHTS
  publish('lib/recognize/weights.json', Object.assign({}, current, ...tables))
  for (const topic of topics) {
    if (values.quick === true && topic !== 'places') continue
    const heldOut = holdOut(topic, lessons, gazetteer, crosswalk)
    const trials = trialsOf(heldOut)
    process.stderr.write(`${topic}: ${summaryOf(trials)}\n`)
    if (values.quick !== true) process.stderr.write(formatAblation(ablate(heldOut)))
    if (topic !== 'places') continue
    const calibration = calibrate(trials)
    const calibrated = trials.map(({ probability, right }) => ({
      probability: confidenceOf(probability, calibration),
      right,
    }))
    process.stderr.write(`once calibrated: expected calibration error ${calibrationError(calibrated).toFixed(3)}\n`)
    publish('lib/resolve/calibration.json', calibration)
  }

  function publish(path: string, value: object): void {
    const json = `${JSON.stringify(value, null, 2)}\n`
    if (values.write === true) writeFileSync(join(process.cwd(), path), json)
    else process.stdout.write(json)
  }
})

function topicOf(name: string): Topic {
  const topic = TOPICS.find((each) => each === name)
  if (topic === undefined)
    throw new AppError('invalid_request', `--only must be one of ${TOPICS.join(', ')}, not ${name}`)
  return topic
}

function summaryOf(trials: readonly Trial[]): string {
  const right = trials.filter((trial) => trial.right).length / Math.max(1, trials.length)
  return (
    `${trials.length} decisions on articles not fitted on, ${(100 * right).toFixed(1)} % right, ` +
    `expected calibration error ${calibrationError(trials).toFixed(3)}`
  )
}
