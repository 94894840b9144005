import { Contents } from './contents'

/** On narrow screens: the contents, in a bar at the foot. Opens without a script. */
export function ContentsBar({ label, entries }: { label: string; entries: { id: string; title: string }[] }) {
  if (entries.length === 0) return null
  return (
    <div className="foot-bar print:hidden lg:hidden">
      <button type="button" popoverTarget="contents-sheet" className="touch min-h-11 px-4 text-sm font-medium">
        {label}
      </button>
      <nav id="contents-sheet" popover="auto" aria-label={label} className="record-card">
        <p className="label mb-2">{label}</p>
        <Contents entries={entries} />
      </nav>
    </div>
  )
}
