'use client'

import { lazy, Suspense } from 'react'

// Fetched when it is needed: every page would carry it otherwise. If that fails as well, global-error.tsx has its words at hand.
const ErrorPage = lazy(async () => ({ default: (await import('@/components/layout/error-page')).ErrorPage }))

export default function PageError({ reset }: { error: Error; reset: () => void }) {
  return (
    <Suspense>
      <ErrorPage onTryAgain={reset} />
    </Suspense>
  )
}
