'use client'

import { ErrorPage } from '@/components/layout/error-page'
import './[locale]/globals.css'

/** What is shown when even the site's frame could not be made. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <ErrorPage onTryAgain={reset} />
      </body>
    </html>
  )
}
