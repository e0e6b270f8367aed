import { parseArgs } from 'node:util'
import { readEnv } from '../env'
import { AppError } from '../errors'
import { loadGazetteer } from '../gazetteer/load-gazetteer'
import { loadShapes } from '../gazetteer/shapes'
import { measureCoverage } from '../geoparse/evaluate/coverage'
import { type Evaluation, evaluate, evaluateOnSpans, type Predict } from '../geoparse/evaluate/evaluate'
import { formatCoverage, formatEvaluation, formatWorst } from '../geoparse/evaluate/format-report'
import type { GoldArticle } from '../geoparse/evaluate/gold'
import { worstMistakes } from '../geoparse/evaluate/mistake'
import { readCrosswalk } from '../geoparse/evaluate/read-crosswalk'
import { readGold } from '../geoparse/evaluate/read-gold'
import { crossFit, learnAll } from '../geoparse/fit/cross-fit'
import { lessonsOf } from '../geoparse/fit/gold-lessons'
import { geoparse } from '../geoparse/geoparse'
import { type AllWeights, WEIGHTS } from '../geoparse/weights'
import { readPacks } from './packs-option'
import { readFile } from './read-file'
import { runCommand } from './run-command'

const HELP = `Scores the pipeline against annotated articles.

npm run -s evaluate -- GOLD.jsonl [MORE.jsonl…] [options]

  --packs world|all   the bundled pack alone (default), or with those in DATA_DIR/packs
  --spans             also resolve gold's own spans, so that recognition plays no part
  --crosswalk FILE    tab-separated code and GeoNames id (SY.09, 170062): the same unit is right whatever the distance
  --demonyms          count demonyms among the names, for sets that mark them as places
  --folds N           fit the weights anew N times, each time without every Nth article, and read those articles with them
  --fit FILE          fit the weights on this annotated file (repeatable), with --folds on the other folds and on it
  --coverage          only list the names that no pack has, and the ceiling that the packs set
  --worst N           show the N worst mistakes of each kind in their context
  --json              figures as JSON
`

runCommand(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      packs: { type: 'string', default: 'world' },
      spans: { type: 'boolean', default: false },
      crosswalk: { type: 'string' },
      demonyms: { type: 'boolean', default: false },
      coverage: { type: 'boolean', default: false },
      folds: { type: 'string' },
      fit: { type: 'string', multiple: true, default: [] },
      worst: { type: 'string', default: '0' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help || positionals.length === 0) return void process.stdout.write(HELP)
  const worst = readCount('--worst', values.worst, 0)
  const folds = values.folds === undefined ? undefined : readCount('--folds', values.folds, 2)
  const files = positionals.map((file) => ({ file, articles: readGold(readFile(file), file) }))
  const gazetteer = loadGazetteer({ packs: readPacks(values.packs), dataDir: readEnv().DATA_DIR })
  const shapes = loadShapes(process.cwd())
  const crosswalk = values.crosswalk === undefined ? undefined : readCrosswalk(readFile(values.crosswalk))
  const options = { demonyms: values.demonyms, ...(crosswalk !== undefined && { crosswalk }) }
  const weightsFor = chooseWeights()
  const predict: Predict = (article, spans) => {
    const { id, text, lang, published } = article
    return geoparse(
      {
        id,
        text,
        ...(lang !== undefined && { lang }),
        ...(published !== undefined && { published }),
        ...(spans !== undefined && { spans: spans.map(({ start, end }) => ({ start, end })) }),
      },
      gazetteer,
      shapes,
      weightsFor(article),
    )
  }

  const reports: unknown[] = []
  for (const { file, articles } of files) {
    if (values.coverage) {
      const coverage = measureCoverage(articles, gazetteer, crosswalk)
      reports.push({ file, coverage })
      if (!values.json) process.stdout.write(`${file}\n${formatCoverage(coverage)}\n`)
      continue
    }
    const runs: Record<string, Evaluation> = { text: evaluate(articles, predict, options) }
    if (values.spans) runs.spans = evaluateOnSpans(articles, predict, options)
    reports.push({ file, ...Object.fromEntries(Object.entries(runs).map(([name, run]) => [name, asJson(run, worst)])) })
    if (values.json) continue
    for (const [name, run] of Object.entries(runs)) {
      process.stdout.write(`${formatEvaluation(name === 'spans' ? `${file}, on gold spans` : file, run)}\n`)
      if (worst > 0) process.stdout.write(`${formatWorst(run, worst)}\n`)
    }
  }
  if (values.json) process.stdout.write(`${JSON.stringify(reports, null, 2)}\n`)

  /** The committed weights, or some that were not fitted on the article that they are used for. */
  function chooseWeights(): (article: GoldArticle) => AllWeights {
    const others = values.fit.flatMap((file) => lessonsOf(readGold(readFile(file), file)))
    if (folds !== undefined) {
      const sets = files.map(({ articles }) => articles)
      const fitted = crossFit(sets, others, folds, gazetteer, crosswalk, (fold) =>
        process.stderr.write(`fitting fold ${fold} of ${folds}\n`),
      )
      return (article) => fitted.get(article) ?? WEIGHTS
    }
    const weights = others.length > 0 ? learnAll(others, gazetteer, crosswalk) : WEIGHTS
    return () => weights
  }
})

function asJson({ articles, counts, figures, intervals, mistakes }: Evaluation, worst: number) {
  const measured = [...figures].map(([name, value]) => [name, { value, ...intervals.get(name) }])
  return {
    articles,
    counts,
    figures: Object.fromEntries(measured),
    ...(worst > 0 && { worst: worstMistakes(mistakes, worst) }),
  }
}

function readCount(option: string, value: string, least: number): number {
  const count = Number(value)
  if (!(Number.isInteger(count) && count >= least))
    throw new AppError('invalid_request', `${option} must be a whole number from ${least}, not ${value}`)
  return count
}
