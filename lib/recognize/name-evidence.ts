import type { Gazetteer } from '../gazetteer/gazetteer'
import type { Language } from '../text/language'
import type { Words } from '../text/words'
import { fillsPart } from './description'
import { gazetteerSigns } from './gazetteer-signs'
import { lexicalSigns } from './lexical-signs'
import type { NameSpan } from './match-names'
import type { FeatureHint } from './mention'
import type { ArticleContext } from './name-context'
import { isCapitalJoinedAfter } from './neighborhood'
import { shapeSigns } from './shape-signs'
import { type Sign, sign } from './sign'
import { signsAfter } from './signs-after'
import { signsBefore } from './signs-before'

export interface NameInText {
  readonly span: NameSpan
  readonly hint: FeatureHint | undefined
  /** Another known name stands beside it in a list. */
  readonly listed: boolean
  /** A known name follows after a comma: "Baton Rouge, Louisiana". */
  readonly containedBy: boolean
  /** Known names stand right before and right after it, with nothing between. */
  readonly followsName: boolean
  readonly leadsName: boolean
  /** The text only describes a spot. */
  readonly isDescribing: boolean
  /** A hyphen ties it to a known name before or after it. */
  readonly tied: boolean
}

/** Everything that speaks for or against; `recognition-weights.json` says how much each is worth. */
export function signsOf(
  name: NameInText,
  words: Words,
  article: ArticleContext,
  gazetteer: Gazetteer,
  language: Language,
): Sign[] {
  return [
    ...shapeSigns(name.span, words),
    ...gazetteerSigns(name.span, gazetteer),
    ...lexicalSigns(name.span, words, article, language),
    ...signsBefore(name.span, words, language),
    ...signsAfter(name.span, words, language),
    ...structureSigns(name, words, gazetteer),
  ].filter((sign) => sign.value !== 0)
}

function structureSigns(
  { span, hint, listed, containedBy, followsName, leadsName, isDescribing, tied }: NameInText,
  words: Words,
  gazetteer: Gazetteer,
): Sign[] {
  const codes = span.matches.map(({ ref }) => gazetteer.featureCode(ref))
  const fits = hint !== undefined && codes.some((code) => fitsHint(code, hint))
  return [
    sign('cue: place word', hint !== undefined && !hint.soft),
    sign('cue: vague place word', hint?.soft === true),
    sign('cue: place word that fits', fits),
    sign(
      'gazetteer: short for a water, mountain or facility, without its word',
      hint === undefined && isShortName(span, codes),
    ),
    sign('structure: in a list of names', listed),
    sign('structure: followed by what holds it', containedBy),
    sign('structure: right after a known name', followsName),
    sign('structure: right before a known name', leadsName),
    sign('text: describes a spot, and the name fills its part', isDescribing && fillsPart(words, span)),
    sign('structure: tied to a known name', tied),
    sign('word: also a demonym', isDemonymWord(span.key, gazetteer)),
    sign(
      'after: demonym',
      isCapitalJoinedAfter(words, span.last) && isDemonymWord(words.folded(span.last + 1), gazetteer),
    ),
  ]
}

/** "South Sudanese", "North Ossetian": the name belongs to the adjective. */
function isDemonymWord(key: string, gazetteer: Gazetteer): boolean {
  return gazetteer.findDemonym(key).length > 0
}

/** "Assad" for lac Assad: a name that its place bears only beside the word for what it is. */
function isShortName({ matches }: NameSpan, codes: readonly string[]): boolean {
  return codes.every((code) => /^[HTS]\./.test(code)) && matches.every(({ kind }) => kind === 'alternate')
}

export function fitsHint(code: string, hint: FeatureHint): boolean {
  return hint.codes.some((prefix) => code.startsWith(prefix))
}
