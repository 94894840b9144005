// The framework's scripts, which Next starts to fetch before the text is painted, only make a page livelier: they wait for
// the first paint, so that on a slow line the letters are not kept waiting for them.
const chunk = /<script src="(\/_next\/static\/[^"]+)"((?: id="_R_")?) async=""><\/script>/g
const listId = 'puente-scripts'

/** Runs once the page is read: asks for its scripts after the first paint, or soon where nothing is painted. */
export const scriptsLater =
  `{let a=false,b=()=>{if(a)return;a=true;document.head.append(...JSON.parse(document.getElementById('${listId}').textContent)` +
  ".map(([c,d])=>{let e=document.createElement('script');e.src=c;e.setAttribute('async','');if(d)e.id='_R_';return e}))};" +
  'requestAnimationFrame(()=>setTimeout(b));setTimeout(b,1500)}'

/**
 * The page with its chunks as a list and the one script of ours that fetches them, in place of Next's tags. A page that
 * has no bootstrap of Next's stays as it is.
 * @param {string} html
 */
export function withScriptsLater(html) {
  const found = [...html.matchAll(chunk)].map(([, src, id]) => (id ? [src, 1] : [src]))
  if (!found.some(([, isBootstrap]) => isBootstrap)) return html
  const list = JSON.stringify(found).replaceAll('<', '\\u003c')
  const ours = `<script type="application/json" id="${listId}">${list}</script><script>${scriptsLater}</script>`
  return html.replace(chunk, (_, _src, id) => (id ? ours : ''))
}
