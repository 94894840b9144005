import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'
import cyrillic from '@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-opsz-normal.woff2'
import cyrillicNarrow from '@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2'
import latin from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2'
import latinNarrow from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'
import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import { publicOrigin } from '@/lib/platform/env'
import { isLocale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { themeScript } from '@/lib/platform/theme-script.mjs'
import './globals.css'

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#151412' },
  ],
}

export function generateStaticParams() {
  return [{ locale: '__none__' }]
}

export async function generateMetadata({ params }: LayoutProps<'/[locale]'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = translator(locale, 'layout')
  return {
    metadataBase: new URL(publicOrigin()),
    title: { default: t('site'), template: `%s · ${t('site')}` },
    description: t('about'),
    applicationName: t('site'),
    formatDetection: { telephone: false, address: false, email: false },
    openGraph: {
      siteName: t('site'),
      locale,
      type: 'website',
      images: [{ url: '/card.png', width: 1200, height: 630 }],
    },
  }
}

export default async function RootLayout({ children, params }: LayoutProps<'/[locale]'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  // The faces of fonts.css that the first screen is set in, by the same widths.
  const faces = [
    { href: locale === 'ru' ? cyrillicNarrow : latinNarrow, media: '(width < 700px)' },
    { href: locale === 'ru' ? cyrillic : latin, media: '(width >= 700px)' },
    { href: inter },
  ]
  return (
    <html lang={locale} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant; its hash stands in the policy */}
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
        {faces.map((face) => (
          <link key={face.href} rel="preload" as="font" type="font/woff2" crossOrigin="anonymous" {...face} />
        ))}
      </head>
      <body className="flex min-h-dvh flex-col">{children}</body>
    </html>
  )
}
