'use client'

import { useEffect, useRef } from 'react'

/** Gives the focus to the first field at fault whenever `fields` brings new errors. Put the returned ref on the form. */
export function useFirstError(fields: Record<string, string> | undefined) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (!fields || Object.keys(fields).length === 0) return
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [fields])
  return form
}
