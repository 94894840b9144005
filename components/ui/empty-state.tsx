import type { ReactNode } from 'react'

/** Says in a sentence that there is nothing here, and what to do next. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="grid max-w-[36rem] justify-items-start gap-3 border-t border-line py-5">
      <p className="font-serif text-lg text-soft">{children}</p>
      {action}
    </div>
  )
}
