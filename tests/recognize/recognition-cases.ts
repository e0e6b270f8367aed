import { readHints } from '../../lib/recognize/read-hints'
import { readText } from '../../lib/text/reading'
import { wordsOf } from '../../lib/text/words'
import type { CaseFile } from '../case-file'
import { readMarks, writeMarks } from '../marked-text'
import { geoparseHere } from '../world'

const mentions = (path: string): CaseFile => ({
  path,
  unit: 'line',
  remark: (marked, language) => {
    const { text } = readMarks(marked)
    return writeMarks(
      text,
      geoparseHere(text, language).mentions.map(({ start, end }) => ({ start, end })),
    )
  },
})

export const mentionsFr = mentions('recognize/mentions.fr.cases.txt')
export const mentionsEn = mentions('recognize/mentions.en.cases.txt')

/** The names are given; only their labels are the code's: the kind asked for first, after ~ where the cue is vague. */
export const hints: CaseFile = {
  path: 'recognize/hints.cases.txt',
  unit: 'line',
  remark: (marked, language) => {
    const { text, marks } = readMarks(marked)
    const words = wordsOf(readText(text, language))
    const names = marks.map(({ start, end }) => ({ first: words.at(start), last: words.at(end - 1) }))
    const found = readHints(words, names)
    return writeMarks(
      text,
      marks.map(({ start, end }, i) => {
        const hint = found[i]
        return hint === undefined ? { start, end } : { start, end, label: `${hint.soft ? '~' : ''}${hint.codes[0]}` }
      }),
    )
  },
}

const senses = (path: string): CaseFile => ({
  path,
  unit: 'line',
  remark: (marked, language) => {
    const { text, marks } = readMarks(marked)
    const found = geoparseHere(text, language, marks).mentions
    return writeMarks(
      text,
      marks.map(({ start, end, label }, i) =>
        label === undefined ? { start, end } : { start, end, label: found[i]?.sense ?? 'lost' },
      ),
    )
  },
})

export const sensesFr = senses('recognize/sense.fr.cases.txt')
export const sensesEn = senses('recognize/sense.en.cases.txt')

export const demonyms: CaseFile = {
  path: 'recognize/demonyms.cases.txt',
  unit: 'line',
  remark: (marked, language) => {
    const { text } = readMarks(marked)
    const found = geoparseHere(text, language).demonyms
    return writeMarks(
      text,
      found.map(({ start, end, place }) => ({ start, end, label: place.countryCode ?? place.id })),
    )
  },
}
