import { expect, test } from 'vitest'
import { scriptsLater, withScriptsLater } from '@/lib/platform/cache/scripts-later.mjs'

const chunk = (name: string, more = '') => `<script src="/_next/static/chunks/${name}.js"${more} async=""></script>`
const old = '<script src="/_next/static/chunks/old.js" noModule=""></script>'

test('the chunks of a page are fetched by one script, in their order, the bootstrap marked', () => {
  const page = `<head>${chunk('a')}${chunk('b')}</head><body>${old}${chunk('c', ' id="_R_"')}<script>1</script></body>`
  expect(withScriptsLater(page)).toBe(
    `<head></head><body>${old}<script type="application/json" id="puente-scripts">` +
      '[["/_next/static/chunks/a.js"],["/_next/static/chunks/b.js"],["/_next/static/chunks/c.js",1]]' +
      `</script><script>${scriptsLater}</script><script>1</script></body>`,
  )
})

test('done twice it is done once, and a page without a bootstrap stays as it is', () => {
  const page = `<head>${chunk('a')}</head>${chunk('b', ' id="_R_"')}`
  expect(withScriptsLater(withScriptsLater(page))).toBe(withScriptsLater(page))
  expect(withScriptsLater(`<head>${chunk('a')}</head>`)).toBe(`<head>${chunk('a')}</head>`)
})
