'use client'

import { ErrorPage } from '@/components/layout/error-page'

export default function PageError({ reset }: { error: Error; reset: () => void }) {
  return <ErrorPage onTryAgain={reset} />
}
