/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const syllables = 'ba ce do fu gua hi jo ka lu me no or pa qui ro sa te um va xo ya zu chim bo ra zo lla tam mán'.split(
  ' ',
)
const plain = `trade port ship banana shrimp oil cocoa flower market price tariff duty contract bank credit ruble dollar
  payment insurance freight container harbour customs inspector licence quota grower packer union strike season harvest
  rain drought road bridge railway cable embassy consul minister deputy council vote abstention resolution assembly
  committee statement visit agreement treaty visa student scholarship tourist flight airline route vaccine medicine
  fertilizer wheat copper lithium uranium reactor satellite helicopter engine tractor factory workshop repair sanction
  exemption delay shortage surplus stock warehouse supplier buyer importer exporter association chamber commerce report
  figure estimate forecast share growth decline change month quarter year week president mayor senator party coalition
  election campaign poll court ruling law decree reform budget debt bond reserve inflation wage worker farmer family
  city village coast river mountain island province border army police security drill base fleet navy officer`.split(
  /\s+/,
)
const small = 'the of to and in a for on with by from at as is was that which after before while their its an'.split(
  ' ',
)
const verbs =
  'says grows falls waits returns signs sends buys sells opens closes moves carries counts asks keeps'.split(' ')

const capitalized = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** Made-up proper names, rarer the later they stand in the list. */
export function properNames(count: number, random: () => number): string[] {
  const names = new Set<string>()
  while (names.size < count) {
    const length = 2 + Math.floor(random() * 3)
    let name = ''
    for (let part = 0; part < length; part += 1) name += syllables[Math.floor(random() * syllables.length)]
    names.add(capitalized(name))
  }
  return [...names]
}

/** One of a list, the first ones far more often, as words are in any language. */
export function often<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(list.length * random() ** 2.5)] as T
}

function sentence(names: readonly string[], random: () => number): string {
  const words: string[] = []
  const length = 8 + Math.floor(random() * 14)
  for (let index = 0; index < length; index += 1) {
    const kind = random()
    if (kind < 0.4) words.push(often(small, random))
    else if (kind < 0.85) words.push(often(plain, random))
    else if (kind < 0.93) words.push(often(verbs, random))
    else words.push(often(names, random))
  }
  return `${capitalized(words.join(' '))}.`
}

const sentences = (count: number, names: readonly string[], random: () => number) =>
  Array.from({ length: count }, () => sentence(names, random)).join(' ')

/** A briefing's text in Markdown, of about 350 words in seven paragraphs under two headings. */
export function briefingText(names: readonly string[], random: () => number) {
  const paragraph = () => sentences(3 + Math.floor(random() * 2), names, random)
  const heading = () => `## ${sentence(names, random).split(' ').slice(0, 5).join(' ')}`
  const list = [1, 2, 3].map(() => `- ${sentence(names, random)}`).join('\n')
  return {
    title: sentence(names, random).split(' ').slice(0, 8).join(' '),
    standfirst: sentence(names, random),
    markdown: [
      paragraph(),
      paragraph(),
      heading(),
      paragraph(),
      list,
      paragraph(),
      heading(),
      paragraph(),
      paragraph(),
      paragraph(),
    ].join('\n\n'),
  }
}

/** What readers type into the search: common words, pairs, rare names and slips of the keyboard. */
export function searchWords(names: readonly string[], random: () => number): string {
  const kind = random()
  const rare = names[Math.floor(random() * names.length)] as string
  if (kind < 0.35) return `${often(plain, random)} ${often(plain, random)}`
  if (kind < 0.55) return often(plain, random)
  if (kind < 0.85) return rare
  return `${rare.slice(0, 2)}${rare.slice(3)}`
}
