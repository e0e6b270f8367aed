import { StringDecoder } from 'node:string_decoder'
import { AppError } from '../../errors'

const LONGEST_FEATURE = 64 << 20

/** A feature's text and the line where it begins, counted from 1. */
export type TakeFeature = (line: number, text: string) => void

/**
 * Cuts the features out of a stream of JSON without holding more than one: the objects in the array `features` of the
 * outermost object, or every outermost object that has none (a single feature, or one a line). Throws
 * `AppError('invalid_request')` when the text ends early or a feature is too long.
 */
export async function eachFeature(chunks: AsyncIterable<Uint8Array>, take: TakeFeature, label: string): Promise<void> {
  const decoder = new StringDecoder('utf8')
  const scanner = new FeatureScanner(take, label)
  for await (const chunk of chunks) scanner.push(decoder.write(Buffer.from(chunk)))
  scanner.push(decoder.end())
  scanner.finish()
}

class FeatureScanner {
  readonly #take: TakeFeature
  readonly #label: string
  #line = 1
  #depth = 0
  #isInString = false
  #isEscaped = false
  /** Depth at which the objects of `features` stand; 0 outside it. */
  #featuresDepth = 0
  #hasFeatures = false
  /** The last string at depth 1, which may be a key. */
  #key = ''
  #string = ''
  /** Text of the object being read, in pieces of chunks. */
  #text = ''
  #startLine = 0
  #isTaking = false

  constructor(take: TakeFeature, label: string) {
    this.#take = take
    this.#label = label
  }

  push(chunk: string): void {
    let from = 0
    for (let i = 0; i < chunk.length; i++) {
      const code = chunk.charCodeAt(i)
      if (code === 10) this.#line++
      if (this.#isInString) {
        if (this.#isEscaped) this.#isEscaped = false
        else if (code === 92) this.#isEscaped = true
        else if (code === 34) {
          this.#isInString = false
          if (this.#depth === 1) this.#key = this.#string
        } else if (this.#depth === 1 && this.#string.length < 32) this.#string += chunk.charAt(i)
        continue
      }
      if (code === 34) {
        this.#isInString = true
        this.#string = ''
      } else if (code === 123 || code === 91) {
        if (code === 91 && this.#depth === 1 && this.#key === 'features') {
          this.#featuresDepth = 2
          this.#hasFeatures = true
          this.#isTaking = false
        }
        if (code === 123 && (this.#depth === 0 || this.#depth === this.#featuresDepth)) {
          from = i
          this.#text = ''
          this.#startLine = this.#line
          this.#isTaking = true
          if (this.#depth === 0) this.#hasFeatures = false
        }
        this.#depth++
      } else if (code === 125 || code === 93) {
        this.#depth--
        if (this.#depth < 0) throw this.#refuse('is no JSON')
        if (code === 93 && this.#depth === 1) this.#featuresDepth = 0
        const isEnd = this.#featuresDepth > 0 ? this.#depth === this.#featuresDepth : this.#depth === 0
        if (code === 125 && isEnd && this.#isTaking) {
          if (this.#featuresDepth > 0 || !this.#hasFeatures)
            this.#take(this.#startLine, this.#text + chunk.slice(from, i + 1))
          this.#isTaking = false
          this.#text = ''
        }
      }
    }
    if (this.#isTaking) this.#text += chunk.slice(from)
    if (this.#text.length > LONGEST_FEATURE) throw this.#refuse(`has a feature of more than ${LONGEST_FEATURE} letters`)
  }

  finish(): void {
    if (this.#depth !== 0 || this.#isInString) throw this.#refuse('ends before its JSON does')
  }

  #refuse(why: string): AppError {
    return new AppError('invalid_request', `${this.#label} ${why} (line ${this.#line})`)
  }
}
