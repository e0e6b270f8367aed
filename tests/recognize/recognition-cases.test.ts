import { testCases } from '../test-cases'
import { demonyms, hints, mentionsEn, mentionsFr, sensesEn, sensesFr } from './recognition-cases'

for (const file of [mentionsFr, mentionsEn, hints, sensesFr, sensesEn, demonyms]) testCases(file)
