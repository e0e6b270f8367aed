import type { SpatialExpression } from '../../lib/spatial/expression'
import type { Anchor } from '../../lib/spatial/scene'
import { isLanguage, type Language } from '../../lib/text/language'

export interface MarkedCase {
  readonly language: Language
  readonly text: string
  readonly anchors: readonly Anchor[]
  readonly expressions: readonly SpatialExpression[]
}

interface Open {
  readonly start: number
  readonly anchors: number[]
  readonly attributes: readonly string[]
}

/** Reads one line of expressions.cases.txt; the file's head describes the marks. */
export function readMarkedCase(line: string): MarkedCase {
  const language = line.slice(0, 2)
  if (!isLanguage(language)) throw new RangeError(`A case begins with fr or en: ${line}`)
  let text = ''
  let subject: number | undefined
  let isCountry = false
  let anchorStart = 0
  let open: Open | undefined
  const anchors: Anchor[] = []
  const closed: { open: Open; end: number }[] = []
  for (let rest = line.slice(2).trim(); rest !== ''; ) {
    const mark = /^(\[[*^]?|\]|\{([^|]*)\| ?|\})/u.exec(rest)
    const taken = mark?.[0] ?? rest.charAt(0)
    if (mark === null) text += taken
    else if (taken.startsWith('[')) {
      anchorStart = text.length
      open?.anchors.push(anchorStart)
      if (taken === '[*') subject = anchorStart
      isCountry = taken === '[^'
    } else if (taken === ']') anchors.push({ start: anchorStart, end: text.length, isCountry })
    else if (taken === '}' && open !== undefined) {
      closed.push({ open, end: text.length })
      open = undefined
    } else open = { start: text.length, anchors: [], attributes: (mark[2] ?? '').trim().split(/\s+/) }
    rest = rest.slice(taken.length)
  }
  const expressions = closed.map(({ open, end }) => expressionOf(open, end, subject))
  return { language, text, anchors, expressions }
}

const WORDINGS = ['edge', 'loose', 'limit', 'halfway', 'wide'] as const

function expressionOf(open: Open, end: number, subject: number | undefined): SpatialExpression {
  const [kind, ...rest] = open.attributes
  if (kind !== 'offset' && kind !== 'direction' && kind !== 'near' && kind !== 'between' && kind !== 'part') {
    throw new RangeError(`Not a kind of expression: ${kind}`)
  }
  const distance = rest.find((word) => /^\d.*km$/.test(word))
  const precision = rest.find((word) => word.startsWith('±'))
  const bearing = rest.find((word) => word.endsWith('°'))
  const wording = WORDINGS.filter((word) => rest.includes(word))
  return {
    start: open.start,
    end,
    kind,
    anchors: open.anchors,
    ...(distance === undefined ? {} : { distanceKm: Number.parseFloat(distance) }),
    ...(precision === undefined ? {} : { precisionKm: Number.parseFloat(precision.slice(1)) }),
    ...(bearing === undefined ? {} : { bearing: Number.parseFloat(bearing) }),
    ...(wording.length === 0 ? {} : { wording }),
    ...(rest.includes('*') ? { subject: subject ?? -1 } : {}),
  }
}
