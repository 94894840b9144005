import { notFound } from 'next/navigation'
import { unknownYet } from '../../page-locale'

export const ensureStatic = 'navigation'

export function generateStaticParams() {
  return [{ rest: [unknownYet] }]
}

/** Any other address: a 404 with the site around it. */
export default function NothingHere() {
  notFound()
}
