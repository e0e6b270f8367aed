import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isLanguage, type Language } from '../lib/text/language'

/**
 * A plain-text table of cases that a linguist can edit. Each case is a text with marks; `remark` takes the marks out, lets
 * the code set its own, and the case holds when the two agree.
 */
export interface CaseFile {
  /** Inside `tests`: `recognize/mentions.fr.cases.txt`. A file without a language in its name begins each case with one. */
  readonly path: string
  /** `line`: one case a line. `block`: the lines under a heading are one text. */
  readonly unit: 'line' | 'block'
  remark(marked: string, language: Language): string
}

export interface Case {
  readonly language: Language
  /** The text with its marks, ⏎ and ⍽ replaced by the line end and the no-break space that they stand for. */
  readonly marked: string
  readonly name: string
  /** Begins with `!`: right, but more than the code can do yet. */
  readonly isGap: boolean
  /** Where the mark of a gap stands, from 0. */
  readonly line: number
}

export function casePath(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url))
}

export function readCases({ path, unit }: CaseFile): Case[] {
  const lines = readFileSync(casePath(path), 'utf8').split('\n')
  const cases = unit === 'line' ? lineCases(lines) : blockCases(lines)
  return cases.map(({ line, isGap, text }): Case => {
    const inName = /\.(\w\w)\.cases\.txt$/.exec(path)?.[1]
    const language = inName ?? text.slice(0, 2)
    if (!isLanguage(language)) throw new RangeError(`${path}:${line + 1} should begin with fr or en: ${text}`)
    const written = inName === undefined ? text.slice(3) : text
    const marked = written.replaceAll('⏎', '\n').replaceAll('⍽', '\u00A0')
    return { language, marked, name: `${line + 1}: ${written.replaceAll('\n', '⏎')}`, isGap, line }
  })
}

interface RawCase {
  readonly line: number
  readonly isGap: boolean
  readonly text: string
}

function lineCases(lines: readonly string[]): RawCase[] {
  return lines.flatMap((written, line) => {
    if (written.trim() === '' || written.startsWith('#')) return []
    const isGap = written.startsWith('!')
    return {
      line,
      isGap,
      text: written
        .slice(isGap ? 1 : 0)
        .replace(/\s+\/\/ .*$/, '')
        .trim(),
    }
  })
}

/** A heading is `## rule`, or `!## rule` over a gap; single `#` lines before the first are the file's own description. */
function blockCases(lines: readonly string[]): RawCase[] {
  const heads = lines.flatMap((written, line) => (/^!?## /.test(written) ? [line] : []))
  return heads.map((line, i) => ({
    line,
    isGap: lines[line]?.startsWith('!') === true,
    text: lines
      .slice(line + 1, heads[i + 1])
      .join('\n')
      .trim(),
  }))
}

/** The number that the file's head promises: `# Known gaps: 3`. */
export function statedGaps({ path }: CaseFile): number {
  return Number(/^# Known gaps: (\d+)$/m.exec(readFileSync(casePath(path), 'utf8'))?.[1] ?? 0)
}

export function holds(file: CaseFile, { marked, language }: Case): boolean {
  return file.remark(marked, language) === marked
}
