import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type CaseFile, casePath, holds, readCases } from './case-file'
import { demonyms, hints, mentionsEn, mentionsFr, sensesEn, sensesFr } from './recognize/recognition-cases'
import { resolutionsEn, resolutionsFr } from './resolve/resolution-cases'
import { sentencesEn, sentencesFr } from './text/sentence-cases'

/**
 * Takes the ! from every case that the code meets now and corrects the count in the file's head: npx tsx tests/mark-gaps.ts
 * With `--add` it also marks cases that the code does not meet: to be read in the diff, each one a step back or a new case.
 */
const { values } = parseArgs({ options: { add: { type: 'boolean', default: false } } })

const FILES = [mentionsFr, mentionsEn, hints, sensesFr, sensesEn, demonyms, resolutionsFr, resolutionsEn, sentencesFr]
for (const file of [...FILES, sentencesEn]) process.stdout.write(`${file.path}: ${markGaps(file, values.add)}\n`)

function markGaps(file: CaseFile, add: boolean): string {
  const path = casePath(file.path)
  const lines = readFileSync(path, 'utf8').split('\n')
  const cases = readCases(file).map((one) => ({ ...one, isMet: holds(file, one) }))
  const closed = cases.filter(({ isGap, isMet }) => isGap && isMet)
  const opened = cases.filter(({ isGap, isMet }) => !isGap && !isMet)
  for (const { line } of closed) lines[line] = (lines[line] ?? '').slice(1)
  for (const { line } of add ? opened : []) lines[line] = `!${lines[line] ?? ''}`
  const gaps = cases.filter(({ isGap }) => isGap).length - closed.length + (add ? opened.length : 0)
  writeFileSync(path, lines.join('\n').replace(/^# Known gaps: \d+$/m, `# Known gaps: ${gaps}`))
  return `${cases.length} cases, ${gaps} known gaps, ${closed.length} closed, ${opened.length} ${add ? 'marked' : 'not met'}`
}
