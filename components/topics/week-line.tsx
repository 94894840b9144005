const step = 7
const height = 16
const inset = 2

/** Counts of some weeks as a small line, oldest first. It only repeats what the words beside it say. */
export function WeekLine({ weeks }: { weeks: number[] }) {
  const most = Math.max(1, ...weeks)
  const width = (weeks.length - 1) * step + 2 * inset
  const points = weeks.map((count, week) => {
    const y = height - inset - (count / most) * (height - 2 * inset)
    return { x: inset + week * step, y: Math.round(y * 10) / 10 }
  })
  const last = points.at(-1)
  if (!last) return null
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} className="mb-1 shrink-0" aria-hidden="true">
      <polyline
        points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
        fill="none"
        className="stroke-soft"
        strokeWidth="1.25"
      />
      <circle cx={last.x} cy={last.y} r="2" className="fill-accent" />
    </svg>
  )
}
