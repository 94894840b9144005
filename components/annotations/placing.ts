/** A note that wants to stand at `wanted`, measured from the top of the margin like everything here; `covers`: it lies over what is taken. */
export type Item = { id: string; wanted: number; height: number; covers?: boolean }

/** A stretch of the margin: taken by something else, or the whole of it. */
export type Stretch = { top: number; bottom: number }

export const gapBetween = 12

function below(top: number, height: number, taken: readonly Stretch[]): number {
  let free = top
  for (const stretch of taken) {
    if (free < stretch.bottom + gapBetween && free + height + gapBetween > stretch.top)
      free = stretch.bottom + gapBetween
  }
  return free
}

function above(bottom: number, height: number, taken: readonly Stretch[]): number {
  let top = bottom - height
  for (const stretch of taken.toReversed()) {
    if (top < stretch.bottom + gapBetween && top + height + gapBetween > stretch.top)
      top = stretch.top - gapBetween - height
  }
  return top
}

/**
 * Where each note stands so that none overlaps another or what is taken: beside its line, or below the one before it.
 * The one named `open` stands at its line, with those before it moved up. Any other for which there is no room in the
 * margin is left out. `items` are in the order of the text.
 */
export function placeBeside(
  items: readonly Item[],
  taken: readonly Stretch[],
  margin: Stretch,
  open?: string,
): Map<string, number> {
  const obstacles = taken.toSorted((a, b) => a.top - b.top)
  const places = new Map<string, number>()
  const middle = Math.max(
    0,
    items.findIndex((item) => item.id === open),
  )
  let free = margin.top
  for (const { id, wanted, height, covers } of items.slice(middle)) {
    const top = below(Math.max(free, wanted), height, covers ? [] : obstacles)
    if (top + height > margin.bottom && id !== open) continue
    places.set(id, top)
    free = top + height + gapBetween
  }
  // The first that found room, which is not the open one when that is taller than the margin.
  const [highest] = places.values()
  let limit = highest ?? margin.bottom
  for (const { id, wanted, height } of items.slice(0, middle).toReversed()) {
    const down = below(wanted, height, obstacles)
    const top = down + height + gapBetween <= limit ? down : above(limit - gapBetween, height, obstacles)
    if (top < margin.top) continue
    places.set(id, top)
    limit = top
  }
  return places
}

// A note further from its line than this is no longer beside it.
const farthest = 160

/**
 * Where notes stand that came while others stood there: beside their lines or a little below, in room that nobody has
 * taken. Those without are left out, so that nothing that is read moves.
 */
export function placeInFreeRoom(
  items: readonly Item[],
  taken: readonly Stretch[],
  margin: Stretch,
): Map<string, number> {
  const places = new Map<string, number>()
  const obstacles = taken.toSorted((a, b) => a.top - b.top)
  for (const { id, wanted, height } of items) {
    const top = below(Math.max(margin.top, wanted), height, obstacles)
    if (top - wanted > farthest || top + height > margin.bottom) continue
    places.set(id, top)
    obstacles.push({ top, bottom: top + height })
    obstacles.sort((a, b) => a.top - b.top)
  }
  return places
}
