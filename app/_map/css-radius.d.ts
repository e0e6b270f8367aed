import 'react'

declare module 'react' {
  interface CSSProperties {
    /** A mark's size, which the style sheet works with. */
    '--radius'?: string
    /** The side of the square that takes its clicks. */
    '--reach'?: string
  }
}
