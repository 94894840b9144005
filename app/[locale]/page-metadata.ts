import type { Metadata } from 'next'
import { type Locale, locales, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'

type Page = {
  locale: Locale
  /** Without its language's prefix. */
  path: string
  /** Nothing for the front page, which is named after the site. */
  title?: string
  description?: string
  /** The languages the page exists in. */
  among?: readonly Locale[]
  /** The feed of this page rather than of everything: its path without the ending. */
  feed?: (format: string) => string
  /** For pages that repeat what stands elsewhere. */
  unlisted?: boolean
}

/** The head of a page that stands for nothing: the page cache answers 404, or 410 for what was taken back. */
export function absentMetadata(locale: Locale, status: 404 | 410 = 404): Metadata {
  const t = translator(locale, 'reading')
  return {
    title: t(status === 410 ? 'retracted' : 'notFound'),
    robots: { index: false },
    other: { 'puente:status': String(status) },
  }
}

/** The head of a public page: its own address, the other languages, its feeds, and what a card elsewhere shows of it. */
export function pageMetadata({ locale, path, title, description, among = locales, feed, unlisted }: Page): Metadata {
  const t = translator(locale, 'layout')
  const own = localized(locale, path)
  const feedOf = feed ?? paths.feed
  const named = title ?? t('site')
  const feedName = feed ? named : t('site')
  return {
    ...(title ? { title } : {}),
    ...(description ? { description } : {}),
    ...(unlisted ? { robots: { index: false, follow: true } } : {}),
    alternates: {
      canonical: own,
      languages: Object.fromEntries([
        ...among.map((other) => [other, localized(other, path)]),
        ...(among.includes('en') ? [['x-default', path]] : []),
      ]),
      types: {
        'application/atom+xml': [{ url: localized(locale, feedOf('atom')), title: feedName }],
        'application/rss+xml': [{ url: localized(locale, feedOf('rss')), title: feedName }],
        'application/feed+json': [{ url: localized(locale, feedOf('json')), title: feedName }],
      },
    },
    openGraph: {
      siteName: t('site'),
      type: 'website',
      locale,
      url: own,
      title: named,
      ...(description ? { description } : {}),
      images: [{ url: '/card.png', width: 1200, height: 630 }],
    },
  }
}
