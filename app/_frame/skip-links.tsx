import styles from './frame.module.css'

/** Links to the page's main parts, seen only when the keyboard reaches them. */
export function SkipLinks({ links }: { readonly links: readonly { readonly href: string; readonly words: string }[] }) {
  return (
    <nav className={styles.skip} aria-label={links[0]?.words ?? ''}>
      {links.map(({ href, words }) => (
        <a key={href} href={href}>
          {words}
        </a>
      ))}
    </nav>
  )
}
