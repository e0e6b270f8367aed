import type { Place } from '../place'
import { ColumnWriter } from './column-writer'
import type { Stream } from './spill'
import { TextTableWriter } from './text-table-writer'

/** What places are called in one language, for those whose source says so; a label equal to the name is kept empty. */
export class LabelWriter {
  readonly #lang: 'fr' | 'en'
  readonly #refs: ColumnWriter
  readonly #texts: TextTableWriter

  constructor(folder: string, lang: 'fr' | 'en') {
    this.#lang = lang
    this.#refs = new ColumnWriter(folder)
    this.#texts = new TextTableWriter(folder)
  }

  push(ref: number, { labels, name }: Place): void {
    const label = labels[this.#lang]
    if (label === undefined) return
    this.#refs.push(ref)
    this.#texts.push(label === name ? '' : label)
  }

  finish(): [string, Stream][] {
    return [
      [`label-${this.#lang}-refs`, this.#refs.finish()],
      [`label-${this.#lang}`, this.#texts.finish()],
    ]
  }

  close(): void {
    this.#refs.close()
    this.#texts.close()
  }
}
