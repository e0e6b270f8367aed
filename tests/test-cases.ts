import { describe, expect, it } from 'vitest'
import { type CaseFile, holds, readCases, statedGaps } from './case-file'

/** One test a case, and one that keeps the list of known gaps honest: it can only grow by saying so in the file's head. */
export function testCases(file: CaseFile): void {
  const cases = readCases(file)
  const gaps = cases.filter(({ isGap }) => isGap)
  describe(file.path, () => {
    for (const { name, marked, language } of cases.filter(({ isGap }) => !isGap)) {
      it(name, () => expect(file.remark(marked, language)).toBe(marked))
    }

    it(`has ${gaps.length} known gaps, as its head says, and none of them is closed`, () => {
      const closed = gaps.filter((gap) => holds(file, gap)).map(({ name }) => name)
      expect(closed, 'these hold now: take the ! from their lines (npx tsx tests/mark-gaps.ts)').toEqual([])
      expect(gaps.length).toBe(statedGaps(file))
    })
  })
}
