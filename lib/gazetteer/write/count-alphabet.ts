import { foldKey } from '../../text/fold'
import { type Alphabet, createAlphabet, LARGEST_ALPHABET } from '../alphabet'
import { isIndexedScript } from '../name-keys'

/** Learns from the names of a pack which letters its keys are made of. */
export class AlphabetCount {
  readonly #counts = new Float64Array(0x10000)

  add(name: string): void {
    for (let i = 0; i < name.length; i++) {
      const unit = name.charCodeAt(i)
      this.#counts[unit] = (this.#counts[unit] ?? 0) + 1
    }
  }

  /** The commonest units of the folded names, ties to the lower code. Letters are folded one by one, which is near enough. */
  choose(): Alphabet {
    const folded = new Map<number, number>([[0x20, Number.POSITIVE_INFINITY]])
    for (let unit = 0; unit < this.#counts.length; unit++) {
      const count = this.#counts[unit] ?? 0
      const letter = String.fromCharCode(unit)
      if (count === 0 || !isIndexedScript(letter)) continue
      const key = foldKey(letter)
      for (let i = 0; i < key.length; i++) folded.set(key.charCodeAt(i), (folded.get(key.charCodeAt(i)) ?? 0) + count)
    }
    const common = [...folded].sort(([a, n], [b, m]) => (n === m ? a - b : m - n)).slice(0, LARGEST_ALPHABET)
    return createAlphabet(String.fromCharCode(...common.map(([unit]) => unit).sort((a, b) => a - b)))
  }
}
