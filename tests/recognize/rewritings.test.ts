import fc from 'fast-check'
import { expect, test } from 'vitest'
import { geoparseHere } from '../world'

/** Ways to write the same: what a newsroom's software does to apostrophes, spaces and dashes. None changes the length. */
const REWRITINGS: readonly { readonly from: RegExp; readonly to: readonly string[] }[] = [
  { from: /['’]/g, to: ["'", '’'] },
  { from: / /g, to: [' ', '\u00A0', '\u202F', '\u2009'] },
  { from: /[-‑](?=\p{L})/gu, to: ['-', '\u2010', '\u2011'] },
]

const TEXTS = [
  "L'armée tient la province d'Alep et la route de Khan-Cheikhoun à Deir ez-Zor, près d'Al-Bab, dit N'Djamena.",
  "Les pompiers de Saint-Denis de la Réunion partent pour Tel-Aviv-Jaffa, l'Aude et Clermont-Ferrand.",
  "Le village de Brévalon, à 25 km au sud d'Idleb, est calme ; l'agence Sana se tait.",
] as const

const spans = (text: string) => geoparseHere(text, 'fr').mentions.map(({ start, end }) => [start, end])

test('apostrophes, spaces and dashes of any kind change nothing in which names are found', () => {
  fc.assert(
    fc.property(fc.constantFrom(...TEXTS), fc.infiniteStream(fc.nat()), (text, choices) => {
      let rewritten: string = text
      for (const { from, to } of REWRITINGS)
        rewritten = rewritten.replace(from, (written) => to[(choices.next().value ?? 0) % to.length] ?? written)
      expect(spans(rewritten)).toEqual(spans(text))
    }),
    { numRuns: 60 },
  )
})

test('soft hyphens inside a name change nothing in which names are found', () => {
  const broken = 'Les vivres manquent à Lat\u00ADta\u00ADquié et à Beyrouth.'
  const whole = 'Les vivres manquent à Lattaquié et à Beyrouth.'
  const surfaces = (text: string) =>
    geoparseHere(text, 'fr').mentions.map(({ surface }) => surface.replaceAll('\u00AD', ''))
  expect(surfaces(broken)).toEqual(surfaces(whole))
})

test.each([
  ['À Alep, les secours attendent. Un avion a quitté Beyrouth pour Paris.', ['Alep', 'Beyrouth', 'Paris']],
  ['Le maire de Lyon reçoit le préfet du Gard à Nîmes.', ['Lyon', 'Gard', 'Nîmes']],
])('finds the same names in %j in capitals and in small letters', (text, names) => {
  const read = (written: string) => geoparseHere(written, 'fr').mentions.map(({ surface }) => surface.toLowerCase())
  const expected = names.map((name) => name.toLowerCase())
  expect(read(text.toUpperCase())).toEqual(expected)
  expect(read(text.toLowerCase())).toEqual(expected)
})
