const lada = '/briefings/lada-looks-at-ecuador-again'

/** One of every kind of page that all readers share. */
export const publicPages = [
  '/',
  '/ru',
  '/briefings',
  '/briefings/what-ecuador-sells-to-russia',
  '/briefings/reading-the-24-february-vote',
  lada,
  `/es${lada}`,
  `/ru${lada}`,
  `${lada}/revisions`,
  `${lada}/revisions/1`,
  `${lada}/compare/1/2`,
  '/topics',
  '/topics/un-ukraine-votes',
  '/topics/daniel-noboa',
  '/countries/ar',
  '/es/countries/ec',
  '/calendar',
  '/calendar/2012',
  '/votes/unga-ukraine-2025-02-24',
  '/sources',
]
