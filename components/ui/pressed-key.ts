/** The key of a shortcut, by its Latin letter on a keyboard of another alphabet too: `т` is `n` where the layout is Russian. */
export function pressedKey({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  const isForeign = /^\p{L}$/u.test(key) && !/^[a-z]$/i.test(key)
  const letter = isForeign ? /^Key([A-Z])$/.exec(code)?.[1] : undefined
  return letter?.toLowerCase() ?? key
}
