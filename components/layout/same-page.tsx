'use client'

import { useEffect } from 'react'

const prefix = /^\/(es|ru)(?=\/|$)/

/** Where the server did not know the address, makes the language links lead to the page that is being looked at. */
export function SamePage() {
  useEffect(() => {
    const { pathname, search } = window.location
    const path = pathname.replace(prefix, '') || '/'
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
      const language = link.dataset.language
      link.href = `${language === 'en' ? path : `/${language}${path === '/' ? '' : path}`}${search}`
    }
  }, [])
  return null
}
