import type { MentionResult } from '../../lib/geoparse/result'
import type { CaseFile } from '../case-file'
import { readMarks, writeMarks } from '../marked-text'
import { geoparseHere } from '../world'

const resolutions = (path: string): CaseFile => ({
  path,
  unit: 'line',
  remark: (marked, language) => {
    const { text, marks } = readMarks(marked)
    const found = geoparseHere(text, language, marks).mentions
    return writeMarks(
      text,
      marks.map(({ start, end, label }, i) =>
        label === undefined
          ? { start, end }
          : { start, end, label: isAsExpected(label, found[i]) ? label : describe(found[i]) },
      ),
    )
  },
})

export const resolutionsFr = resolutions('resolve/places.fr.cases.txt')
export const resolutionsEn = resolutions('resolve/places.en.cases.txt')

/** An id (`adm1:SY.09`), a reason (`ambiguous`), or a country, perhaps with its first-level unit, and a kind: `US.TX P`. */
function isAsExpected(label: string, mention: MentionResult | undefined): boolean {
  if (mention === undefined) return false
  const { place, reason } = mention
  if (place === null) return label === reason
  if (label.includes(':')) return label === place.id
  const [unit = '', kind = ''] = label.split(' ')
  const [country, admin1] = unit.split('.')
  return (
    country === (place.countryCode ?? '-') &&
    (admin1 === undefined || admin1 === place.admin1Code) &&
    place.featureCode.startsWith(kind)
  )
}

function describe(mention: MentionResult | undefined): string {
  if (mention === undefined) return 'lost'
  const { place, reason } = mention
  if (place === null) return reason ?? 'unresolved'
  const unit = [place.countryCode ?? '-', place.admin1Code].filter((code) => code !== undefined).join('.')
  return `${unit} ${place.featureCode} ${place.id} ${place.name}`
}
