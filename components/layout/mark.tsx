/** The bridge: one flat arch over a line. */
export function Mark({ className = '' }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" fill="none" stroke="currentColor" strokeWidth="3" className={className} aria-hidden="true">
      <path d="M4 20.5C7.5 7.5 24.5 7.5 28 20.5" strokeLinecap="round" />
      <path d="M1.5 25.5h29" strokeLinecap="round" />
    </svg>
  )
}
