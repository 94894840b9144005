/** What this browser keeps under a name; null when it keeps nothing there, or nothing at all. */
export function keptHere(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}
