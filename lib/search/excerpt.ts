/** A run of words of an excerpt; `hit` where it is what was asked for. */
export type Run = { text: string; hit: boolean }

// Two characters that no text uses: what stands between them was found. Nothing here is ever HTML.
export const hitStart = '\uE000'
export const hitEnd = '\uE001'
// The database takes `<b>` for markup and leaves it out of excerpts: while it works, `<` is this character.
export const lessThan = '\uE002'

/** An excerpt as the database marked it, as runs. Marks that do not pair are dropped. */
export function runsOf(marked: string): Run[] {
  const runs: Run[] = []
  let hit = false
  for (const part of marked.replaceAll(lessThan, '<').split(/([\uE000\uE001])/u)) {
    if (part === hitStart || part === hitEnd) hit = part === hitStart
    else if (part !== '') {
      const last = runs.at(-1)
      if (last && last.hit === hit) last.text += part
      else runs.push({ text: part, hit })
    }
  }
  return runs
}

/** Whether anything that was asked for stands in it. */
export function hasHit(runs: Run[]): boolean {
  return runs.some(({ hit }) => hit)
}
