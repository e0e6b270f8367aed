import { basename } from 'node:path'
import { placeKind } from '../gazetteer/place-kind'
import { lngLat } from '../geo/lng-lat'
import { countLiteral, listMentioning } from '../store/list-mentioning'
import { readStatus } from '../store/read-status'
import type { Sql } from '../store/sql'
import type { Answers } from './answers'
import type { GazetteerKeeper } from './gazetteer-keeper'
import type { KnownInPack } from './known-in-pack'
import type { Librarian } from './librarian'

/** Enough to see what is said of a place; the dashboard has them all. */
const MOST_ARTICLES = 20

export interface GazetteerSources {
  readonly sql: Sql
  readonly librarian: Librarian
  readonly keeper: Pick<GazetteerKeeper, 'state'>
}

type GazetteerAnswers = Pick<Answers, 'searchGazetteer' | 'listPacks' | 'getGazetteerPlace'>

export function gazetteerAnswers({ sql, librarian, keeper }: GazetteerSources): GazetteerAnswers {
  return {
    searchGazetteer: async ({ q, near, country, class: featureCode, limit }) => {
      const point = near && lngLat(near[0], near[1])
      const { found, complete } = await librarian.search({ text: q, near: point, country, featureCode, limit })
      const literal = await countLiteral(
        sql,
        found.map(({ place }) => place.id),
      )
      const results = found.map(({ match, distanceKm, ...known }) => ({
        ...placeView(known, literal.get(known.place.id)),
        match: { ...match, lang: match.lang ?? null },
        distanceKm: distanceKm ?? null,
      }))
      return { results, complete }
    },
    getGazetteerPlace: async ({ id }) => {
      const { place, names, aliases } = await librarian.place(id)
      // By another of its ids it may have been asked for.
      const own = place.place.id
      const [{ articles, total }, literal] = await Promise.all([
        listMentioning(sql, own, MOST_ARTICLES),
        countLiteral(sql, [own]),
      ])
      const spoken = names.map(({ lang, ...name }) => ({ ...name, lang: lang ?? null }))
      return {
        place: { ...placeView(place, literal.get(own)), aliases: [...aliases], names: spoken },
        articles,
        articleCount: total,
      }
    },
    listPacks: async () => {
      const { queued } = await readStatus(sql)
      const { shelf, changed, judging } = keeper.state()
      const packs = shelf.packs.map(({ path, version, size, modified, info, contents }) => ({
        ...{ name: info.name, file: basename(path), version, size, modified, places: info.places, names: info.names },
        classes: byCount(contents.classes).map(([name, places]) => ({ class: name, places })),
        countries: byCount(contents.countries).map(([code, places]) => ({ country: code || null, places })),
        credits: contents.credits.map(({ source, licence, url }) => ({ source, licence, url: url ?? null })),
      }))
      const problems = shelf.problems.map(({ path, message, formerInUse }) => ({
        file: basename(path),
        // The page says where the folder is; an answer need not tell the whole path.
        message: message.replaceAll(path, basename(path)),
        formerInUse,
      }))
      return { packs, problems, changed: changed ?? null, judging: judging ?? null, queued }
    },
  }
}

/** The most frequent first. */
function byCount(counts: Readonly<Record<string, number>>): [string, number][] {
  return Object.entries(counts).sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1))
}

function placeView({ place, admin1, pack }: KnownInPack, literal = 0) {
  const { id, name, labels, featureCode, countryCode, admin1Code, admin2Code, population, radiusKm, point } = place
  const [lon, lat] = point
  return {
    ...{ id, name, labels, featureCode, population, radiusKm, lat, lon, pack, literal },
    kind: placeKind(place),
    countryCode: countryCode ?? null,
    admin1Code: admin1Code ?? null,
    admin2Code: admin2Code ?? null,
    admin1: admin1 === undefined ? null : { name: admin1.name, ...admin1.labels },
  }
}
