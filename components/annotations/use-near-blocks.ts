import { useEffect, useState } from 'react'
import { blocksOf, keyOf } from './dom-text'

const nobody: ReadonlySet<string> = new Set()

/** The keys of the blocks in sight or soon to be; null, for all of them, when it is not `wanted`. */
export function useNearBlocks(wanted: boolean): ReadonlySet<string> | null {
  const [near, setNear] = useState(nobody)
  useEffect(() => {
    if (!wanted) return
    const keys = new Set<string>()
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) keys.add(keyOf(target))
          else keys.delete(keyOf(target))
        }
        setNear(new Set(keys))
      },
      { rootMargin: '60% 0px' },
    )
    for (const block of blocksOf(document)) observer.observe(block)
    return () => observer.disconnect()
  }, [wanted])
  return wanted ? near : null
}
