import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readEnv } from '../env'
import { AppError } from '../errors'
import { loadGazetteer } from '../gazetteer/load-gazetteer'
import { loadShapes } from '../gazetteer/shapes'
import { measureCoverage } from '../geoparse/evaluate/coverage'
import { type Evaluation, evaluate, evaluateOnSpans, type Predict } from '../geoparse/evaluate/evaluate'
import { formatCoverage, formatEvaluation, formatWorst } from '../geoparse/evaluate/format-report'
import { worstMistakes } from '../geoparse/evaluate/mistake'
import { readCrosswalk } from '../geoparse/evaluate/read-crosswalk'
import { readGold } from '../geoparse/evaluate/read-gold'
import { geoparse } from '../geoparse/geoparse'
import { readPacks } from './packs-option'
import { runCommand } from './run-command'

const HELP = `Scores the pipeline against annotated articles.

npm run -s evaluate -- GOLD.jsonl [MORE.jsonl…] [options]

  --packs world|all   the bundled pack alone (default), or with those in DATA_DIR/packs
  --spans             also resolve gold's own spans, so that recognition plays no part
  --crosswalk FILE    tab-separated code and GeoNames id (SY.09, 170062): the same unit is right whatever the distance
  --demonyms          count demonyms among the names, for sets that mark them as places
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
      worst: { type: 'string', default: '0' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help || positionals.length === 0) return void process.stdout.write(HELP)
  const worst = Number(values.worst)
  if (!(Number.isInteger(worst) && worst >= 0)) {
    throw new AppError('invalid_request', `--worst must be a number such as 20, not ${values.worst}`)
  }
  const files = positionals.map((file) => ({ file, articles: readGold(readText(file), file) }))
  const gazetteer = loadGazetteer({ packs: readPacks(values.packs), dataDir: readEnv().DATA_DIR })
  const shapes = loadShapes(process.cwd())
  const crosswalk = values.crosswalk === undefined ? undefined : readCrosswalk(readText(values.crosswalk))
  const options = { demonyms: values.demonyms, ...(crosswalk !== undefined && { crosswalk }) }
  const predict: Predict = ({ id, text, lang, published }, spans) =>
    geoparse(
      {
        id,
        text,
        ...(lang !== undefined && { lang }),
        ...(published !== undefined && { published }),
        ...(spans !== undefined && { spans: spans.map(({ start, end }) => ({ start, end })) }),
      },
      gazetteer,
      shapes,
    )

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

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new AppError('not_found', `${file} cannot be read`, { cause })
  }
}
