import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { FrameLocator, Page } from 'playwright/test'

const packageFolder = path.join(import.meta.dirname, '..', '..', 'node_modules', 'hypothesis')
const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.html': 'text/html; charset=utf-8',
}

function sidebarPage(origin: string): string {
  const config = {
    apiUrl: `${origin}/hypothesis/api/`,
    oauthClientId: 'puente-hypothesis',
    authDomain: new URL(origin).hostname,
    assetRoot: `${origin}/hypothesis-client/`,
  }
  return `<!doctype html><html lang="en"><head><title>Hypothesis</title>
    <script class="js-hypothesis-config" type="application/json">${JSON.stringify(config)}</script></head>
    <body><hypothesis-app></hypothesis-app><script src="/hypothesis-client/build/boot.js"></script></body></html>`
}

/**
 * Puts the package as it is published under `/hypothesis-client/` of the site, as an operator's web server would, and the
 * page of its sidebar beside it.
 */
async function serveClient(page: Page, origin: string): Promise<void> {
  await page.context().route(`${origin}/hypothesis-client/**`, async (route) => {
    const asked = new URL(route.request().url()).pathname.replace('/hypothesis-client/', '')
    if (asked === 'app.html') return route.fulfill({ contentType: types['.html'], body: sidebarPage(origin) })
    const file = path.join(packageFolder, path.normalize(asked))
    if (!file.startsWith(packageFolder) || !existsSync(file)) return route.fulfill({ status: 404, body: '' })
    return route.fulfill({ contentType: types[path.extname(file)] ?? 'text/plain', body: readFileSync(file) })
  })
}

/** Starts the client on a page of the site, as its script tag would, with more settings if there are. Returns its sidebar. */
export async function startClient(
  page: Page,
  origin: string,
  settings: Record<string, unknown>,
): Promise<FrameLocator> {
  await serveClient(page, origin)
  const app = `${origin}/hypothesis-client/app.html`
  const places = {
    assetRoot: `${origin}/hypothesis-client/`,
    sidebarAppUrl: app,
    notebookAppUrl: app,
    profileAppUrl: app,
  }
  await page.evaluate(
    (config) => {
      const script = document.createElement('script')
      script.type = 'application/json'
      script.className = 'js-hypothesis-config'
      script.textContent = JSON.stringify(config)
      document.head.append(script)
    },
    { ...places, openSidebar: true, ...settings },
  )
  await page.addScriptTag({ url: '/hypothesis-client/build/boot.js' })
  return page.frameLocator('iframe[title="Hypothesis annotation viewer"]')
}

/** Each run of words that the client marks. */
export function markedByClient(page: Page): Promise<string[]> {
  return page.locator('hypothesis-highlight').allTextContents()
}
