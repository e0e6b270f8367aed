import type { MarkStyle } from './map-mark'
import styles from './mark-sign.module.css'

/** The small sign before a row's name: the mark's meaning in nine pixels. */
export function MarkSign({ style }: { readonly style: MarkStyle }) {
  return <span className={styles.sign} data-style={style} aria-hidden="true" />
}
