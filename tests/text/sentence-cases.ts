import { splitSentences } from '../../lib/text/split-sentences'
import { tokenize } from '../../lib/text/tokenize'
import type { CaseFile } from '../case-file'

const sentences = (path: string): CaseFile => ({
  path,
  unit: 'block',
  remark: (marked, language) => {
    const text = marked.replaceAll('‖', '')
    const [, ...later] = splitSentences(tokenize(text), language)
    return later.reduceRight((rest, { start }) => `${rest.slice(0, start)}‖${rest.slice(start)}`, text)
  },
})

export const sentencesFr = sentences('text/sentences.fr.cases.txt')
export const sentencesEn = sentences('text/sentences.en.cases.txt')
