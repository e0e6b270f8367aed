import { isCommonWord } from '../text/common-words'
import { fold } from '../text/fold'
import { LANGUAGES, type Language } from '../text/language'
import { TOKEN } from '../text/tokenize'
import type { Words } from '../text/words'
import type { NameSpan } from './match-names'
import { type ArticleContext, isFirstName, isIn } from './name-context'
import { isCapitalJoinedAfter, opensSentence } from './neighborhood'
import { organizationKind } from './organization-words'
import { type Sign, sign } from './sign'

/** What else the word is: a common word, a first name, a surname of this article. */
export function lexicalSigns(
  { first, last, key }: NameSpan,
  words: Words,
  article: ArticleContext,
  language: Language,
): Sign[] {
  const single = first === last
  const common = single && isCommonWord(language, key)
  const lastWord = fold(words.surface(last))
  return [
    sign('word: common in the language', common),
    sign('word: common and opens the sentence', common && opensSentence(words, first)),
    sign(
      'word: common in the other language',
      single && !common && LANGUAGES.some((other) => other !== language && isCommonWord(other, key)),
    ),
    sign('word: also in lower case here', single && article.lowerCased.has(key)),
    sign('word: compass', isCompassOnly(first, last, words, language)),
    sign('word: function word', single && isIn(language, 'locative', key)),
    sign('word: month or weekday', isIn(language, 'months', words.lower(first)) && single),
    sign('word: title', single && isIn(language, 'title', words.lower(first))),
    sign('word: organization', organizationKind(language, words.lower(first)) !== undefined),
    sign('word: first name', single && isFirstName(key)),
    sign(
      'word: first name before a capitalised name',
      single &&
        isFirstName(key) &&
        isCapitalJoinedAfter(words, last) &&
        !isCommonWord(language, fold(words.surface(last + 1))) &&
        organizationKind(language, words.lower(last + 1)) === undefined,
    ),
    sign('word: surname of somebody here', article.surnames.has(lastWord)),
  ]
}

/** "South", "North East": a side of something rather than a name. */
function isCompassOnly(first: number, last: number, words: Words, language: Language): boolean {
  for (let index = first; index <= last; index++)
    if (words.kind(index) === TOKEN.word && !isIn(language, 'compass', words.lower(index))) return false
  return true
}
