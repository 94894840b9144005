// House rule 1: inwards only. Rule 2: a file is pure unless its name says otherwise.
const effect = '/(queries|commands|draft-commands|actions|jobs|session|transport|registry)\\.tsx?$'

// Each domain of lib may import those below it in this order, and no others.
const order = [
  ['mails'],
  ['accounts'],
  ['settings', 'boundaries'],
  ['groups'],
  ['topics', 'tags'],
  ['facts'],
  ['briefings'],
  ['notices'],
  ['annotations'],
  ['live', 'moderation'],
  ['following', 'search', 'sitemaps', 'exchange', 'hypothesis'],
  ['feeds'],
  ['jobs', 'openapi'],
]

const above = order.flatMap((domains, level) => {
  const higher = order.slice(level + 1).flat()
  return domains.map((domain) => ({
    name: `${domain}-stays-below`,
    severity: 'error',
    from: { path: `^lib/${domain}/` },
    to: {
      path: `^lib/(${[...higher, ...domains.filter((other) => other !== domain)].join('|') || '__none__'})/`,
    },
  }))
})

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'lib-never-imports-the-screen',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|components)/' },
    },
    {
      name: 'components-never-import-routes',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^app/' },
    },
    {
      name: 'components-never-reach-the-store',
      comment: 'Queries, commands, sessions and the database belong to routes; actions are handed down or imported.',
      severity: 'error',
      from: { path: '^components/' },
      to: {
        path: ['^lib/[^/]+/(queries|commands|session|jobs)[^/]*\\.ts$', '^lib/platform/(database|queue)\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'ui-knows-no-domain',
      severity: 'error',
      from: { path: '^components/ui/' },
      to: { path: ['^lib/(?!platform/)', '^components/(?!ui/)'] },
    },
    {
      name: 'only-api-routes-import-commands',
      severity: 'error',
      from: { path: '^app/(?!api/|annotations/|hypothesis/api/)' },
      to: { path: '/(draft-)?commands\\.ts$' },
    },
    {
      name: 'platform-knows-no-domain',
      severity: 'error',
      from: { path: '^lib/platform/' },
      to: { path: '^lib/(?!platform/)' },
    },
    ...above,
    {
      name: 'commands-know-nothing-of-next',
      comment: 'Commands, jobs and rows also run in the worker and in scripts.',
      severity: 'error',
      from: { path: '^lib/[^/]+/(commands|draft-commands|jobs|rows|publishing)\\.ts$' },
      to: { path: ['^node_modules/next/', '^node_modules/server-only/', '^lib/[^/]+/(queries|actions)\\.ts$'] },
    },
    {
      name: 'pure-files-have-no-effects',
      comment: 'A noun holds types, rules and algorithms; what reads, writes or sends says so by its name.',
      severity: 'error',
      from: {
        path: '^lib/(?!platform/|jobs/)[^/]+/(schema|cache-tags|anchor|annotation|document|canonical|block-keys|printing|markdown|figure|event|roll-call)\\.ts$',
      },
      to: {
        path: ['^lib/platform/(database|queue)\\.ts$', effect, '^node_modules/(pg|@prisma|nodemailer|next)/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'nothing-shipped-imports-tests',
      severity: 'error',
      from: { path: '^(app|components|lib|prisma|scripts|proxy)' },
      to: { path: '^(tests|e2e|bench)/' },
    },
    {
      name: 'shipped-code-needs-no-development-packages',
      severity: 'error',
      from: { path: '^(app|components|lib|prisma|proxy)' },
      to: { dependencyTypes: ['npm-dev'], pathNot: '/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^lib/platform/generated/'] },
    exclude: { path: ['^\\.next', '^lib/platform/generated/(?!client\\.ts)'] },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
}
