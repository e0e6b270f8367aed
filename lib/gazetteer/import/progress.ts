/** Hears how far a long work is. `share` is from 0 to 1. */
export interface Progress {
  tell(stage: string, share: number): void
}

export const SILENT: Progress = { tell() {} }
