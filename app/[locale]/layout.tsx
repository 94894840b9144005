import { notFound } from 'next/navigation'
import { isLocale } from '@/lib/platform/i18n/locales'
import { themeScript } from '@/lib/platform/theme-script.mjs'
import './globals.css'

export function generateStaticParams() {
  return [{ locale: '__none__' }]
}

export default async function RootLayout({ children, params }: LayoutProps<'/[locale]'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return (
    <html lang={locale} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant; its hash stands in the policy */}
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>{children}</body>
    </html>
  )
}
