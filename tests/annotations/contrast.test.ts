import { describe, expect, test } from 'vitest'
import { colours } from '@/lib/annotations/annotation'
import { textOf } from '../architecture/source-files'

type Theme = 'light' | 'dark'

const sheets = textOf('app/[locale]/globals.css') + textOf('components/annotations/annotations.css')

/** The colour that a custom property of the style sheets has in a theme. */
function colourOf(name: string, theme: Theme): string {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(sheets)
  if (!found) throw new Error(`--${name} has no colour.`)
  return found[theme === 'light' ? 1 : 2] as string
}

const channels = (colour: string) => [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16))
const hex = (values: number[]) => `#${values.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`

/** One colour over another, as `color-mix(in srgb, colour part%, transparent)` lies on it. */
const over = (colour: string, part: number, ground: string) =>
  hex(channels(colour).map((value, index) => value * part + (channels(ground)[index] ?? 0) * (1 - part)))

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const ink = colourOf('ink', theme)
  const accent = colourOf('accent', theme)
  const paper = colourOf('paper', theme)

  test.each(colours.flatMap((colour) => [colour, `own-${colour}`]))('words on %s can be read', (look) => {
    const wash = colourOf(`wash-${look}`, theme)
    expect(contrast(ink, wash)).toBeGreaterThanOrEqual(4.5)
    const selected = over(accent, 0.22, wash)
    expect(contrast(ink, selected), 'selected, or being written on').toBeGreaterThanOrEqual(4.5)
  })

  test.each(colours)('the line of %s is seen on its washes and on paper', (colour) => {
    const line = colourOf(`line-${colour}`, theme)
    for (const ground of [paper, colourOf(`wash-${colour}`, theme), colourOf(`wash-own-${colour}`, theme)]) {
      expect(contrast(line, ground)).toBeGreaterThanOrEqual(3)
    }
  })
})

test('what stands in the accent is set in ink on a wash', () => {
  const [rule = ''] = /(?:::highlight\([\w-]+\),?\s*)+\{\s*color: var\(--ink\);/.exec(sheets) ?? []
  for (const colour of colours) {
    expect(rule).toContain(`::highlight(note-${colour})`)
    expect(rule).toContain(`::highlight(note-own-${colour})`)
  }
})

test('each colour has a line of its own, by which it is known without the colour', () => {
  const styles = colours.map((colour) => {
    const rule = new RegExp(`::highlight\\(note-${colour}\\) \\{[^}]*underline (\\w+)`).exec(sheets)
    return rule?.[1]
  })
  expect(new Set(styles).size).toBe(colours.length)
  expect(styles).not.toContain(undefined)
})
