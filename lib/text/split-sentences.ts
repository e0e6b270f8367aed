import type { Language } from './language'
import { countShapes, isWithoutCapitals } from './letters'
import rules from './sentence-rules.json'
import type { Span } from './span'
import { SHAPE, TOKEN, type Tokens, tokenText } from './tokenize'

/** Marks by their UTF-16 unit: all of them have one. */
const TERMINATORS = unitsOf('.!?…؟。')
const CLOSERS = unitsOf('"”’\'»)]›')
/** What French sets apart by a space and still belongs to the sentence before. */
const SPACED = unitsOf('.!?…؟。»›')
const HYPHENS = unitsOf('-‐')
const OPENERS = unitsOf('"“«‹([—–-•\'‘*')

function unitsOf(marks: string): ReadonlySet<number> {
  return new Set([...marks].map((mark) => mark.charCodeAt(0)))
}

/**
 * Splits an article into sentences, trimmed of white space, in order. A line end closes a sentence (headlines and
 * list items carry no full stop) unless the line visibly goes on: the next one begins in lower case, or the whole
 * text is wrapped at a fixed width.
 */
export function splitSentences(tokens: Tokens, language: Language): Span[] {
  const abbreviations = ABBREVIATIONS[language]
  const openers = SENTENCE_OPENERS[language]
  const wrapped = isHardWrapped(tokens.text)
  const sentences: Span[] = []
  let losesLetters: boolean | undefined
  let writesSmall: boolean | undefined
  // Where a run of marks or of white space ends is asked again at each of its tokens; the answer stays the same.
  let run = { from: 0, last: -1 }
  let blank = { from: 0, next: 0 }
  let first = 0
  for (let i = 0; i < tokens.count; i++) {
    const last = endsAt(i)
    if (last === undefined) continue
    push(first, last + 1)
    first = last + 1
    i = last
  }
  push(first, tokens.count)
  return sentences

  /** The last token of the sentence that ends at or just after token `i`; undefined where none ends. */
  function endsAt(i: number): number | undefined {
    const kind = tokens.kinds[i]
    if (kind === TOKEN.newline) return breaksLine(i) ? i : undefined
    if (kind !== TOKEN.punctuation || !TERMINATORS.has(unitAt(i))) return undefined
    if (i > run.last || i < run.from) run = { from: i, last: endOfMarks(i) }
    return isFullStop(i, run.last) ? run.last : undefined
  }

  function endOfMarks(i: number): number {
    let last = i
    for (;;) {
      if (isOneOf(last + 1, TERMINATORS) || (isOneOf(last + 1, CLOSERS) && !opensQuote(last + 1))) last++
      else if (tokens.kinds[last + 1] === TOKEN.space && isOneOf(last + 2, SPACED)) last += 2
      else return last
    }
  }

  function breaksLine(i: number): boolean {
    if (countLineEnds(tokenText(tokens, i)) > 1) return true
    const next = nextSolid(i)
    if (next >= tokens.count) return true
    if (tokens.kinds[next] === TOKEN.word && tokens.shapes[next] === SHAPE.lower) return false
    // "Deir ez-⏎Zor"
    if (isOneOf(i - 1, HYPHENS) && tokens.kinds[i - 2] === TOKEN.word && tokens.kinds[next] === TOKEN.word) return false
    return !wrapped || isOneOf(next, OPENERS)
  }

  function isFullStop(i: number, last: number): boolean {
    const next = last + 1
    if (next >= tokens.count) return true
    const mark = unitAt(i)
    if (mark === FULL_STOP && i === last && isAbbreviation(i)) return false
    if (mark === QUESTION_MARK && i === last && isInsideWord(i)) return false
    if (mark === QUESTION_MARK && i === last && tokens.kinds[i - 1] === TOKEN.word && mayBeLetter(i)) return false
    if (tokens.kinds[next] === TOKEN.word) return tokens.shapes[next] === SHAPE.capitalized && lostSpace(i, last)
    if (tokens.kinds[next] === TOKEN.newline) return true
    if (tokens.kinds[next] !== TOKEN.space) return false
    const solid = nextSolid(last)
    return solid >= tokens.count || tokens.shapes[solid] !== SHAPE.lower || isWithoutAnyCapital()
  }

  /** A text that writes everything small begins its sentences small, too. */
  function isWithoutAnyCapital(): boolean {
    writesSmall ??= isWithoutCapitals(countShapes(tokens))
    return writesSmall
  }

  /** A question mark that stands for a lost letter. */
  function mayBeLetter(i: number): boolean {
    losesLetters ??= LOST_LETTER.test(tokens.text)
    return losesLetters && !startsSentence(i)
  }

  /** "Al?p", "l?Aude": a letter or an apostrophe was lost, whatever the rest of the text is like. */
  function isInsideWord(i: number): boolean {
    if (tokens.kinds[i - 1] !== TOKEN.word || tokens.kinds[i + 1] !== TOKEN.word) return false
    return tokens.shapes[i + 1] === SHAPE.lower || (tokens.ends[i - 1] ?? 0) - (tokens.starts[i - 1] ?? 0) === 1
  }

  /** "en Syrie.Selon l'agence" still ends a sentence; "Next.js", "3.5" and "Booking.Com" do not. */
  function lostSpace(i: number, last: number): boolean {
    if (last > i || tokens.shapes[i - 1] === SHAPE.lower || isOneOf(i - 1, CLOSERS)) return true
    return tokens.shapes[i - 1] === SHAPE.capitalized && startsSentence(i)
  }

  function isAbbreviation(i: number): boolean {
    const before = i - 1
    if (tokens.kinds[before] !== TOKEN.word) return false
    const word = tokenText(tokens, before)
    if (tokens.shapes[before] === SHAPE.initial) return !startsSentence(i)
    return abbreviations.has(word) && !startsSentence(i)
  }

  /** After "U.S." or "etc." only a word that rarely stands capitalised inside a sentence opens a new one. */
  function startsSentence(i: number): boolean {
    const next = nextSolid(i)
    return tokens.shapes[next] === SHAPE.capitalized && openers.has(tokenText(tokens, next).toLowerCase())
  }

  /** A straight quotation mark after a space opens, else it closes. */
  function opensQuote(i: number): boolean {
    return tokens.kinds[i - 1] === TOKEN.space && tokens.kinds[i + 1] === TOKEN.word
  }

  function isOneOf(i: number, marks: ReadonlySet<number>): boolean {
    return i < tokens.count && tokens.kinds[i] === TOKEN.punctuation && marks.has(unitAt(i))
  }

  function unitAt(i: number): number {
    return tokens.text.charCodeAt(tokens.starts[i] ?? 0)
  }

  function nextSolid(i: number): number {
    if (i >= blank.from && i < blank.next) return blank.next
    let next = i + 1
    while (next < tokens.count && isBlank(next)) next++
    blank = { from: i, next }
    return next
  }

  function push(from: number, to: number): void {
    let low = from
    let high = to
    while (low < high && isBlank(low)) low++
    while (high > low && isBlank(high - 1)) high--
    if (low < high) sentences.push({ start: tokens.starts[low] ?? 0, end: tokens.ends[high - 1] ?? 0 })
  }

  function isBlank(i: number): boolean {
    return tokens.kinds[i] === TOKEN.space || tokens.kinds[i] === TOKEN.newline
  }
}

const FULL_STOP = 0x2e
const QUESTION_MARK = 0x3f
const ABBREVIATIONS = setsOf(rules.abbreviations)
const SENTENCE_OPENERS = setsOf(rules.openers)

function setsOf(lists: Readonly<Record<Language, readonly string[]>>): Readonly<Record<Language, ReadonlySet<string>>> {
  return { fr: new Set(lists.fr), en: new Set(lists.en) }
}

/** "r?fugi?s": the text lost its accented letters, so that not every question mark asks. An address ("?id=3") proves nothing. */
const LOST_LETTER = /\p{L}\?\p{Ll}+(?![\p{Ll}=])/u

function countLineEnds(run: string): number {
  return run.replaceAll('\r\n', '\n').length
}

/** Text wrapped at a fixed width: most lines are nearly as long as the longest, and that is no longer than a page is wide. */
function isHardWrapped(text: string): boolean {
  const lines = text
    .slice(0, 20_000)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
  const longest = Math.max(0, ...lines.map((line) => line.length))
  if (lines.length < 4 || longest > 120 || longest < 40) return false
  return lines.filter((line) => line.length > longest * 0.75).length > lines.length * 0.6
}
