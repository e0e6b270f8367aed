import { TOKEN } from '../text/tokenize'
import { type NumberReading, readNumberWords } from './read-number-words'
import type { Scene } from './scene'

/** A number at word `at`, in digits ("25", "2,5", "1 200") or words ("vingt-cinq", "a hundred and ten"). */
export function readNumber(scene: Scene, at: number): NumberReading | undefined {
  return scene.words.kind(at) === TOKEN.number ? readDigits(scene, at) : readNumberWords(scene, at)
}

function readDigits({ words, cues }: Scene, at: number): NumberReading | undefined {
  let digits = words.surface(at)
  let next = at + 1
  const decimal = cues.language === 'fr' ? ',' : '.'
  const thousands = cues.language === 'fr' ? '.' : ','
  // Thousands: "1 200 km", "1,200 km" in English and "1.200 km" in French.
  while (digits.length <= 6 && isGroup(next)) {
    const group = words.kind(next) === TOKEN.number ? next : next + 1
    digits += words.surface(group)
    next = group + 1
  }
  const mark = words.lower(next)
  const fraction = words.surface(next + 1)
  const isFraction = words.touchesPrevious(next) && words.touchesPrevious(next + 1) && /^\p{Nd}{1,3}$/u.test(fraction)
  if ((mark === decimal || mark === thousands) && words.kind(next + 1) === TOKEN.number && isFraction) {
    digits += `.${fraction}`
    next += 2
  }
  const value = Number(digits)
  if (!Number.isFinite(value) || value <= 0) return undefined
  return digits.includes('.') ? { value, next, step: 10 ** -fraction.length } : { value, next }

  function isGroup(i: number): boolean {
    if (words.kind(i) === TOKEN.number) return cues.language === 'fr' && words.surface(i).length === 3
    const isMark = words.lower(i) === thousands && words.touchesPrevious(i) && words.touchesPrevious(i + 1)
    return isMark && words.kind(i + 1) === TOKEN.number && words.surface(i + 1).length === 3
  }
}
