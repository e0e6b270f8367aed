import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { AppError } from '../errors'
import { loadWorldPack } from '../gazetteer/load-gazetteer'
import { calibrationError, type Trial } from '../geoparse/evaluate/calibration-error'
import { readCrosswalk } from '../geoparse/evaluate/read-crosswalk'
import { readGold } from '../geoparse/evaluate/read-gold'
import { ablate } from '../geoparse/fit/ablate'
import { holdOut, trialsOf } from '../geoparse/fit/cross-validate'
import { dealFolds } from '../geoparse/fit/folds'
import { lessonsOf } from '../geoparse/fit/gold-lessons'
import { learn, TOPICS, type Topic } from '../geoparse/fit/learn'
import { learnTrust, tryTrust } from '../geoparse/fit/learn-trust'
import { WEIGHTS } from '../geoparse/weights'
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
  --write          into lib/recognize/weights.json
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
  const sets = positionals.map((file) => ({ file, lessons: lessonsOf(readGold(readFile(file), file)) }))
  const lessons = sets.flatMap((set) => set.lessons)
  const crosswalk = values.crosswalk === undefined ? undefined : readCrosswalk(readFile(values.crosswalk))
  const gazetteer = loadWorldPack()
  const tables = topics.map((topic) => learn(topic, lessons, gazetteer, crosswalk).tables)
  const trust = topics.includes('places') ? { trust: learnTrust(lessons, gazetteer, crosswalk) } : {}
  publish('lib/recognize/weights.json', Object.assign({}, WEIGHTS, ...tables, trust))
  if (values.quick === true) return
  for (const topic of topics) {
    const heldOut = holdOut(topic, lessons, gazetteer, crosswalk)
    process.stderr.write(`${topic}: ${summaryOf(trialsOf(heldOut))}\n`)
    process.stderr.write(formatAblation(ablate(heldOut)))
  }
  if (topics.includes('places')) reportTrust()

  function reportTrust(): void {
    const folds = dealFolds(lessons, 3).flatMap(({ held, rest }) => tryTrust(held, rest, gazetteer, crosswalk))
    process.stderr.write(`confidence: ${summaryOf(folds)}\n`)
    if (sets.length < 2) return
    for (const { file, lessons: held } of sets) {
      const rest = sets.filter((set) => set.file !== file).flatMap((set) => set.lessons)
      const trials = tryTrust(held, rest, gazetteer, crosswalk)
      if (trials.length > 0) process.stderr.write(`confidence on ${file}, unseen: ${summaryOf(trials)}\n`)
    }
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
