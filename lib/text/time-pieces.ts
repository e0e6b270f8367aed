/** A word or a number of a window, in lower case, with its place in the window's plain text. */
export interface Piece {
  readonly word: string
  /** As written: English months are names only with their capital. */
  readonly surface: string
  readonly start: number
  readonly end: number
}

export type PieceAt = (index: number) => Piece

const NONE: Piece = { word: '', surface: '', start: -1, end: -1 }

/** Past either end is an empty piece, so that rules need no bounds of their own. */
export function pieceAt(pieces: readonly Piece[]): PieceAt {
  return (index) => pieces[index] ?? NONE
}
