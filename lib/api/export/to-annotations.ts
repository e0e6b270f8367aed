import type { MentionDetail } from '../views'

/** Characters of the text on either side that tell a quote from another one. */
const CONTEXT = 32

export interface MentionInText {
  readonly mention: MentionDetail
  /** Of its article, whole. */
  readonly text: string
}

/**
 * Mentions as W3C Web Annotations in JSON-LD: the place as body; as target the words in their article, by quote and by position.
 * Positions count code points, as the model asks for, not the UTF-16 units that the rest of the API counts.
 */
export async function* toAnnotations(mentions: AsyncIterable<MentionInText>): AsyncGenerator<string> {
  yield '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":['
  let separator = '\n'
  for await (const mention of mentions) {
    yield separator + JSON.stringify(annotation(mention))
    separator = ',\n'
  }
  yield '\n]}\n'
}

function annotation({ mention, text }: MentionInText) {
  const { id, place, article, start, end, surface } = mention
  const from = countPoints(text.slice(0, start))
  return {
    id: `urn:lieudit:mention:${encodeURIComponent(id)}`,
    type: 'Annotation',
    motivation: 'identifying',
    ...(place !== null && {
      body: {
        id: uriOf(place.id),
        type: 'Place',
        'schema:name': place.name,
        'schema:latitude': place.lat,
        'schema:longitude': place.lon,
      },
    }),
    target: {
      source: `urn:lieudit:article:${encodeURIComponent(article.id)}`,
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: surface,
          prefix: whole(text.slice(Math.max(0, start - CONTEXT), start)),
          suffix: whole(text.slice(end, end + CONTEXT)),
        },
        { type: 'TextPositionSelector', start: from, end: from + countPoints(surface) },
      ],
    },
  }
}

/** Code points: a pair of surrogates is one. */
function countPoints(text: string): number {
  let points = 0
  for (let i = 0; i < text.length; i++) if (!/[\uDC00-\uDFFF]/.test(text.charAt(i))) points++
  return points
}

/** Without half a character at the cut. */
function whole(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '')
}

function uriOf(id: string): string {
  const [, geonames] = /^gn:(\d+)$/.exec(id) ?? []
  return geonames === undefined
    ? `urn:lieudit:place:${encodeURIComponent(id)}`
    : `https://sws.geonames.org/${geonames}/`
}
