import { useEffect, useState } from 'react'

const name = 'puente:unread'

/** Says how many notices wait: called with whatever answer of the server knows it. */
export function heardUnread(count: number) {
  dispatchEvent(new CustomEvent(name, { detail: count }))
}

/** How many notices wait, as far as this page has heard. */
export function useUnread(): number {
  const [count, setCount] = useState(0)
  useEffect(() => {
    const hear = (event: Event) => setCount((event as CustomEvent<number>).detail)
    addEventListener(name, hear)
    return () => removeEventListener(name, hear)
  }, [])
  return count
}
