import type { Expressions } from '../../lib/api/views'
import type { Language } from '../../lib/text/language'
import { windOf } from './compass'
import { formatDistance } from './coordinates'
import { ofCountry, ofName, ofRegion } from './of-name'
import { capitalize, fill, placeLabel, provinceName, unitOf, type WordTables } from './place-words'

/** What an expression must tell of itself to be named; `/api/expressions` gives it. */
export type NamedExpression = Expressions['features'][number]['properties']

const ROAD = /^(la |l['’])?(route|autoroute|axe|road|highway|motorway|rue)\b/i
const PROVINCE_ID = /^adm1:([A-Z]{2})\./

/**
 * A title in the interface's language, whatever language it was written in: "25 km au sud d’Alep", "Route Alep – Homs".
 * What cannot be said from its parts is quoted as it was written.
 */
export function expressionTitle(expression: NamedExpression, language: Language, words: WordTables): string {
  const { kind, distanceKm, bearing, surface, landmarks } = expression
  const patterns = words.expressions
  const names = landmarks.map((landmark) => landmarkName(landmark, language, words))
  const values = {
    name: joinAnd(
      names.map(({ name }) => name),
      language,
    ),
    ofName: joinAnd(
      names.map((name) => name.ofName),
      language,
    ),
    distance: distanceKm === null ? '' : formatDistance(distanceKm, language),
    direction: bearing === null ? '' : words.directions[windOf(bearing)],
    part: bearing === null ? '' : words.parts[windOf(bearing)],
  }
  if (landmarks.length === 0) return fill(patterns.quoted, { surface })
  if (kind === 'between') {
    if (ROAD.test(surface)) return capitalize(fill(patterns.road, { names: names.map(({ name }) => name).join(' – ') }))
    return capitalize(
      fill(patterns.between, {
        names: joinAnd(
          names.map(({ name }) => name),
          language,
        ),
      }),
    )
  }
  if (kind === 'part')
    return bearing === null ? fill(patterns.quoted, { surface }) : capitalize(fill(patterns.part, values))
  if (kind === 'near') return capitalize(fill(distanceKm === null ? patterns.near : patterns.nearBy, values))
  if (distanceKm === null) return capitalize(fill(patterns.direction, values))
  return capitalize(fill(bearing === null ? patterns.away : patterns.offset, values))
}

/** "distance et direction", "itinéraire": the second line of a row. */
export function expressionKindWord({ kind, surface }: NamedExpression, words: WordTables): string {
  return kind === 'between' && ROAD.test(surface) ? words.expressions.roadKind : words.expressions.kinds[kind]
}

interface LandmarkName {
  readonly name: string
  readonly ofName: string
}

function landmarkName(
  landmark: NamedExpression['landmarks'][number],
  language: Language,
  words: WordTables,
): LandmarkName {
  const label = placeLabel(landmark, language)
  const country = PROVINCE_ID.exec(landmark.id ?? '')?.[1]
  if (landmark.id?.startsWith('ctry:')) return { name: label, ofName: ofCountry(label) }
  if (country === undefined) return { name: label, ofName: ofName(label) }
  return { name: provinceName(label, country, words), ofName: `${unitOf(country, words).of} ${ofRegion(label)}` }
}

function joinAnd(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
}
