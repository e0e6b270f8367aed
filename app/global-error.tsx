'use client'

import './_styles/tokens.css'
import './_styles/base.css'
import { PlainPage } from './_frame/plain-page'

/** The last resort, when the frame itself failed: no message files can be trusted here, so both languages stand in it. */
export default function GlobalError() {
  return (
    <html lang="fr">
      <body>
        <PlainPage title="Lieudit">
          <p>Cette page n’a pas pu s’afficher. Les articles et leurs lieux ne sont pas touchés.</p>
          <p lang="en">This page could not be shown. The articles and their places are untouched.</p>
          <p>
            <a href="/">Lieudit</a>
          </p>
        </PlainPage>
      </body>
    </html>
  )
}
