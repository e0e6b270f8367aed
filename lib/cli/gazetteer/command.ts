import type { Env } from '../../env'

/** What every command of `gazetteer` is given. */
export interface GazetteerContext {
  readonly root: string
  readonly env: Env
  /** Words after the command's name. */
  readonly words: readonly string[]
  readonly options: GazetteerOptions
}

export interface GazetteerOptions {
  readonly 'alternate-names': readonly string[]
  readonly name?: string | undefined
  readonly force: boolean
  readonly credit?: string | undefined
  readonly licence?: string | undefined
  readonly 'base-url'?: string | undefined
  readonly near?: string | undefined
  readonly packs: string
  readonly limit?: string | undefined
}

export type GazetteerCommand = (context: GazetteerContext) => void | Promise<void>

export function print(text: string): void {
  process.stdout.write(text)
}
