import { testCases } from '../test-cases'
import { sentencesEn, sentencesFr } from './sentence-cases'

for (const file of [sentencesFr, sentencesEn]) testCases(file)
