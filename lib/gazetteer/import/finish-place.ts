import { lngLat } from '../../geo/lng-lat'
import { placeId } from '../place'
import type { PackEntry, PackName } from '../write-pack'
import { alternateKind } from './alternate-kind'
import type { AlternateName } from './alternate-names'
import type { Collected } from './collect-places'
import type { SourceName, SourcePlace } from './source-place'
import { typicalRadius } from './typical-radius'
import { properName } from './unit-words'

const LABEL_LANGUAGES = ['fr', 'en'] as const

/** What sources say about a place as a row of a pack. */
export function finishPlace({ place: source, alternates }: Collected): PackEntry {
  const id = placeId(source.id)
  const isUnit = /^(adm[12]|ctry):/.test(id)
  const { countryCode, admin1Code } = source
  const name = isUnit ? properName(source.name) : source.name
  const labels = pickLabels(source.names, alternates, isUnit)
  return {
    place: {
      id,
      name,
      labels,
      point: lngLat(source.lng, source.lat),
      radiusKm: source.radiusKm || typicalRadius(source.featureCode, source.population),
      featureCode: source.featureCode,
      ...(countryCode === '' ? {} : { countryCode }),
      ...(admin1Code === '' ? {} : { admin1Code }),
      ...(source.admin2Code === '' ? {} : { admin2Code: source.admin2Code }),
      population: source.population,
    },
    names: dropUntaggedTwins([
      ...withoutBrackets({ name, kind: 'main', lang: '' }),
      ...LABEL_LANGUAGES.flatMap((lang) => {
        const label = labels[lang]
        return label === undefined ? [] : [{ name: label, kind: 'label' as const, lang }]
      }),
      ...source.names.flatMap(withoutBrackets),
      ...alternates.flatMap((alternate) => nameOf(alternate, source)),
    ]),
    aliases: [...source.aliases, ...alternates.flatMap(({ alias }) => alias ?? [])].filter((alias) => alias !== id),
  }
}

/** The preferred French and English names, else the first of each. */
function pickLabels(names: readonly SourceName[], alternates: readonly AlternateName[], isUnit: boolean) {
  const labels: { fr?: string; en?: string } = {}
  if (names.length + alternates.length === 0) return labels
  for (const lang of LABEL_LANGUAGES) {
    const own = names.find((name) => name.kind === 'label' && name.lang === lang)
    const current = alternates.flatMap((row) =>
      row.alias === undefined && row.lang === lang && row.kind === 'alternate' ? [row] : [],
    )
    const label = own?.name ?? (current.find(({ isPreferred }) => isPreferred) ?? current[0])?.name
    if (label !== undefined) labels[lang] = isUnit ? properName(label) : label
  }
  return labels
}

function nameOf(alternate: AlternateName, source: SourcePlace): SourceName[] {
  if (alternate.alias !== undefined) return []
  const { name, lang } = alternate
  const kind = alternate.kind === 'alternate' ? alternateKind(name, source) : alternate.kind
  return kind ? withoutBrackets({ name, kind, lang }) : []
}

/** "Homs (Hims)" is Homs and Hims; no report writes both. */
function withoutBrackets(name: SourceName): SourceName[] {
  if (!name.name.endsWith(')')) return [name]
  const [, outer = '', inner = ''] = /^([^()]+?)\s*\(([^()]+)\)$/.exec(name.name) ?? []
  if (outer === '') return [name]
  return [
    name,
    { ...name, name: outer },
    { ...name, name: inner, kind: name.kind === 'main' ? 'alternate' : name.kind },
  ]
}

/** A name that one table gives with its language and another without is the former. */
function dropUntaggedTwins(names: readonly SourceName[]): PackName[] {
  if (!names.some(({ lang }) => lang !== '')) return names.map(({ name, kind }) => ({ name, kind }))
  const tagged = new Set(names.filter(({ lang }) => lang !== '').map(({ name }) => name))
  return names
    .filter(({ name, kind, lang }) => kind !== 'alternate' || lang !== '' || !tagged.has(name))
    .map(({ name, kind, lang }) => (lang === '' ? { name, kind } : { name, kind, lang }))
}
