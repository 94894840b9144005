import { type Display, displays, keepDisplay } from './display'
import type { Labels } from './labels'

type Props = { labels: Labels; display: Display; onDisplay: (display: Display) => void }

/** Which notes are shown; this browser keeps the choice. */
export function DisplayChoice({ labels, display, onDisplay }: Props) {
  return (
    <label className="flex flex-wrap items-baseline gap-2 text-sm">
      {labels.display}
      <select
        className="touch border border-line bg-paper px-2 py-1"
        value={display}
        onChange={(event) => {
          const chosen = displays.find((one) => one === event.target.value)
          if (!chosen) return
          keepDisplay(chosen)
          onDisplay(chosen)
        }}
      >
        {displays.map((one) => (
          <option key={one} value={one}>
            {labels[`display_${one}`]}
          </option>
        ))}
      </select>
    </label>
  )
}
