import { NothingHere } from '@/components/layout/nothing-here'
import { pageLocale, unknownYet } from '../../page-locale'
import { absentMetadata } from '../../page-metadata'

export const ensureStatic = 'navigation'

export function generateStaticParams() {
  return [{ rest: [unknownYet] }]
}

export async function generateMetadata({ params }: PageProps<'/[locale]/[...rest]'>) {
  return absentMetadata(pageLocale((await params).locale))
}

/** Any other address: a 404 with the site around it. */
export default async function AnythingElse({ params }: PageProps<'/[locale]/[...rest]'>) {
  return <NothingHere locale={pageLocale((await params).locale)} />
}
