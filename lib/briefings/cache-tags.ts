export const briefingTags = {
  all: 'briefings',
  one: (slug: string) => `briefing:${slug}`,
}
