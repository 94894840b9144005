export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1251'] as const

export type Encoding = (typeof encodings)[number]

/** The text of a file and how it was read; null for what is no text at all. */
export type FileText = { text: string; encoding: Encoding } | null

const looked = 4_096

function marked(bytes: Uint8Array): Encoding | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return null
}

// Latin letters in UTF-16 have a zero in every second byte; no text in another encoding has zeros at all.
function withZeros(bytes: Uint8Array): Encoding | 'binary' | null {
  const zeros = [0, 0]
  const head = bytes.subarray(0, looked)
  for (const [place, byte] of head.entries()) if (byte === 0) zeros[place % 2]! += 1
  const [even = 0, odd = 0] = zeros
  if (even + odd === 0) return null
  if (odd > head.length / 8 && even * 8 < odd) return 'utf-16le'
  if (even > head.length / 8 && odd * 8 < even) return 'utf-16be'
  return 'binary'
}

// In Cyrillic, high bytes stand beside each other; accents of a Latin script stand alone among plain letters.
function singleByte(bytes: Uint8Array): Encoding {
  let high = 0
  let beside = 0
  for (let place = 1; place < bytes.length; place += 1) {
    if (bytes[place]! < 0xc0) continue
    high += 1
    if (bytes[place - 1]! >= 0xc0) beside += 1
  }
  return beside * 2 > high ? 'windows-1251' : 'windows-1252'
}

function utf8(bytes: Uint8Array): string | null {
  try {
    // As a stream: the half of a letter at the end of half a file is no reason to take the rest for another encoding.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return null
  }
}

/** Reads a file in the encoding that its mark or its bytes tell: UTF-8, UTF-16, or what Windows wrote before them. */
export function fileText(bytes: Uint8Array): FileText {
  const told = marked(bytes) ?? withZeros(bytes)
  if (told === 'binary') return null
  if (told === null || told === 'utf-8') {
    const text = utf8(bytes)
    if (text !== null) return { text, encoding: 'utf-8' }
  }
  const encoding = told === null || told === 'utf-8' ? singleByte(bytes) : told
  return { text: new TextDecoder(encoding).decode(bytes), encoding }
}
