import { isOwnPage } from '../own-pages'

const absentSeconds = 60

/**
 * What `cache-control` says at an address, with a status: a page that is there is kept as long as Next allows, since the
 * database expires it; one that is not may be published at any moment, and a shared cache hears of nothing. What is not
 * there for one reader may be there for the next.
 */
export function lifeOf(url: string, status: number, control: string): string {
  if (status !== 404 || !/\bs-maxage=/.test(control)) return control
  return isOwnPage(url) ? 'private, no-store' : `s-maxage=${absentSeconds}`
}
