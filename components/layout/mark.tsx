/** The bridge: one flat arch over the line of its deck. */
export function Mark({ className = '' }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" fill="none" stroke="currentColor" strokeWidth="3" className={className} aria-hidden="true">
      <path d="M2 24.5C7 7.5 25 7.5 30 24.5" />
      <path d="M0 19.5h32" />
    </svg>
  )
}
