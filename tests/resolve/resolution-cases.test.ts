import { testCases } from '../test-cases'
import { resolutionsEn, resolutionsFr } from './resolution-cases'

for (const file of [resolutionsFr, resolutionsEn]) testCases(file)
