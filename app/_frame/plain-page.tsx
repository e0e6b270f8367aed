import styles from './frame.module.css'

/** A page of words: credits, an error, nothing found. */
export function PlainPage({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <main className={styles.plain} id="text">
      <h1>{title}</h1>
      {children}
    </main>
  )
}
