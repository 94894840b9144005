const cyrillic: Record<string, string> = {
  ...{
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    д: 'd',
    е: 'e',
    ё: 'yo',
    ж: 'zh',
    з: 'z',
    и: 'i',
    й: 'y',
    к: 'k',
    л: 'l',
    м: 'm',
  },
  ...{ н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh' },
  ...{ щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya' },
}

const longest = 80

/** Words as the name of a thing in an address (schema `Slug`), at most 80 characters; empty when nothing is left of them. */
export function slugFrom(words: string): string {
  const lower = words.normalize('NFC').toLowerCase()
  const latin = [...lower].map((letter) => cyrillic[letter] ?? letter).join('')
  const plain = latin.normalize('NFD').replace(/\p{Mark}/gu, '')
  const hyphened = plain.replace(/['’]/g, '').replace(/[^a-z0-9]+/g, '-')
  const whole = hyphened.replace(/^-|-$/g, '')
  if (whole.length <= longest) return whole
  return whole
    .slice(0, longest + 1)
    .replace(/-[^-]*$/, '')
    .slice(0, longest)
}
