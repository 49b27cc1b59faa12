// The layer table of the README, as rules. A layer may import itself and what its row names; `npm run shape` fails on anything else.

const BASE = [
  'untrusted',
  'cvss',
  'translate',
  'cve-id',
  'compare',
  'url',
  'assessment',
  'paste',
  'environment',
]
const PURE = [...BASE, 'import', 'rows']
const DATA = ['epss', 'published', 'snapshot']
// What every look-up passes through.
const LOOK_UP = 'look-up'
// What all sources say together.
const KNOWN = 'known'
// What a vector says, as data and in sentences.
const IN_WORDS = 'in-words'
const BELOW_VIEWS = [
  ...PURE,
  'charts',
  'decide',
  'rows-decide',
  'since',
  LOOK_UP,
  ...DATA,
  KNOWN,
  'i18n',
  IN_WORDS,
  'share',
  'rows-out',
  'state',
]
const BELOW_FEATURES = [...BELOW_VIEWS, 'components', 'components/ui']

const VALIDATOR = ['valibot']
const QUERY = ['@tanstack/react-query']
// Packages a data layer may use in one kind of file only.
const DATA_FILES = { query: QUERY, store: ['idb-keyval'], '[^/]+\\.worker': ['comlink'] }

/**
 * layers: what may be imported; types: of these only types; later: of these only types and `import()`.
 * Lazy libraries of a feature are added to its row when they come, and named in its README.
 * @type {Record<string, { layers: string[], types?: string[], later?: string[], packages: string[], files?: Record<string, string[]> }>}
 */
export const LAYERS = {
  untrusted: { layers: [], packages: [] },
  cvss: { layers: [], packages: [] },
  translate: { layers: ['cvss'], packages: [] },
  'cve-id': { layers: [], packages: [] },
  compare: { layers: ['cvss'], packages: [] },
  url: { layers: ['cvss', 'cve-id'], packages: [] },
  // From facts to what is done first, by published rules.
  decide: { layers: ['untrusted', 'cve-id'], types: ['known', 'published'], packages: [] },
  assessment: { layers: ['untrusted', 'cvss', 'cve-id', 'url'], packages: [] },
  paste: { layers: ['cvss', 'cve-id', 'url'], packages: [] },
  environment: { layers: ['untrusted', 'cvss', 'cve-id', 'url'], packages: [] },
  import: {
    layers: ['untrusted', 'cvss', 'cve-id', 'url', 'paste'],
    packages: ['saxes', 'yaml'],
    files: {
      // Both ends of the worker's line.
      'read-files.worker': ['comlink'],
      'start-reading': ['comlink'],
    },
  },
  rows: {
    layers: ['untrusted', 'cvss', 'cve-id', 'assessment'],
    types: ['import', 'epss'],
    packages: [],
  },
  // What rows look like together.
  charts: { layers: ['rows'], packages: [] },
  // A list against its earlier self.
  since: { layers: ['untrusted', 'assessment', 'cve-id', 'rows'], packages: [] },
  // What tables answer for rows.
  'rows-decide': { layers: ['assessment', 'cve-id', 'decide', 'rows'], packages: [] },
  [LOOK_UP]: { layers: ['cve-id'], packages: VALIDATOR, files: DATA_FILES },
  epss: {
    layers: ['untrusted', 'cvss', 'cve-id', LOOK_UP],
    packages: VALIDATOR,
    files: DATA_FILES,
  },
  published: {
    layers: ['cvss', 'cve-id', LOOK_UP],
    packages: [...VALIDATOR, 'udsv'],
    files: DATA_FILES,
  },
  // EPSS and KEV as static files beside the page.
  snapshot: {
    layers: ['untrusted', 'cve-id', LOOK_UP, 'epss', 'published'],
    packages: [],
    files: DATA_FILES,
  },
  known: {
    layers: ['untrusted', 'cvss', 'cve-id', LOOK_UP, ...DATA],
    packages: [],
    files: {
      store: ['idb-keyval'],
      'answer-store': ['idb-keyval'],
      // Both ends of the worker's line.
      'given-file.worker': ['comlink'],
      'given-file-loader': ['comlink'],
    },
  },
  i18n: {
    layers: [],
    types: [...PURE, 'charts', 'decide', 'rows-decide', 'since', LOOK_UP, ...DATA, KNOWN, IN_WORDS],
    packages: ['react'],
  },
  [IN_WORDS]: { layers: ['cvss', 'i18n'], packages: [] },
  share: {
    layers: [
      'untrusted',
      'cvss',
      'cve-id',
      'decide',
      ...DATA,
      KNOWN,
      'url',
      'assessment',
      'i18n',
      IN_WORDS,
    ],
    packages: [],
  },
  // Of the readers only the names of what they read again.
  'rows-out': {
    layers: [
      'untrusted',
      'cvss',
      'cve-id',
      'epss',
      KNOWN,
      'url',
      'assessment',
      'import',
      'rows',
      'decide',
      'share',
    ],
    packages: [],
    files: { xlsx: ['fflate'] },
  },
  state: {
    layers: [...PURE, 'charts', 'decide', 'since', LOOK_UP, ...DATA, KNOWN, 'i18n'],
    packages: ['zustand'],
    files: { 'list/list-database': ['idb-keyval'], 'since/since-store': ['idb-keyval'] },
  },
  'components/ui': { layers: [], packages: ['react', 'd3-scale', 'd3-shape'] },
  components: {
    layers: [...BELOW_VIEWS, 'components/ui'],
    // The portal into the bar of narrow screens.
    packages: ['react', 'react-dom', 'react-error-boundary'],
  },
  calculator: { layers: BELOW_FEATURES, packages: ['react'] },
  threat: {
    layers: BELOW_FEATURES,
    packages: ['react', ...QUERY, ...VALIDATOR, 'd3-scale', 'd3-shape'],
  },
  list: {
    layers: BELOW_FEATURES,
    packages: ['react', '@tanstack/react-virtual', 'd3-scale', 'd3-shape'],
  },
  comparison: { layers: BELOW_FEATURES, packages: ['react'] },
  why: { layers: BELOW_FEATURES, packages: ['react'] },
  'embed-builder': { layers: BELOW_FEATURES, types: ['embed'], packages: ['react'] },
  embed: {
    layers: BELOW_FEATURES.filter((layer) => ![...DATA, KNOWN].includes(layer)),
    later: [...DATA, KNOWN],
    // zustand: what the host asked for is state of this feature alone.
    packages: ['react', 'zustand', ...VALIDATOR],
  },
  // The worker that keeps the page, and what its build has to know of it.
  offline: { layers: [], packages: ['workbox-precaching'] },
  'embed-loader': { layers: [], types: ['embed'], packages: [] },
}
const ROOT_PACKAGES = ['react', 'react-dom', '@tanstack/react-query']

const TESTS = '\\.(test|bench)\\.tsx?$'
// What tests compute by another method, or ask of foreign validators; only tests use it.
const REFERENCE = '^src/(cvss/proofs|share/machine|rows-out)/reference/'

/** @param {string} layer */
const folder = (layer) => (layer === 'components' ? '^src/components/(?!ui/)' : `^src/${layer}/`)
/** @param {string[]} names */
const packages = (names) => names.map((name) => `(^|/)node_modules/(@types/)?${name}/`)

const rules = Object.entries(LAYERS).flatMap(([layer, row]) => {
  const { layers, types = [], later = [], files = {} } = row
  const own = folder(layer)
  return [
    {
      name: `${layer}-imports-other-layer`,
      severity: 'error',
      from: { path: own },
      to: { path: '^src/', pathNot: [own, ...[...layers, ...types, ...later].map(folder)] },
    },
    ...types.map((other) => ({
      name: `${layer}-imports-more-than-types-of-${other}`,
      severity: 'error',
      from: { path: own, pathNot: TESTS },
      to: { path: folder(other), dependencyTypesNot: ['type-only'] },
    })),
    ...later.map((other) => ({
      name: `${layer}-imports-${other}-at-start`,
      severity: 'error',
      from: { path: own, pathNot: TESTS },
      to: { path: folder(other), dynamic: false, dependencyTypesNot: ['type-only'] },
    })),
    {
      name: `${layer}-imports-package`,
      severity: 'error',
      from: {
        path: own,
        pathNot: [TESTS, REFERENCE, ...Object.keys(files).map((name) => `${own}${name}\\.ts$`)],
      },
      to: { path: '^(?!src/)', pathNot: packages(row.packages) },
    },
    ...Object.entries(files).map(([name, extra]) => ({
      name: `${layer}-imports-package`,
      severity: 'error',
      from: { path: `${own}${name}\\.ts$`, pathNot: TESTS },
      to: { path: '^(?!src/)', pathNot: packages([...row.packages, ...extra]) },
    })),
  ]
})

export default {
  forbidden: [
    ...rules,
    {
      name: 'root-imports-package',
      severity: 'error',
      from: { path: '^src/[^/]+$', pathNot: TESTS },
      to: { path: '^(?!src/)', pathNot: packages(ROOT_PACKAGES) },
    },
    {
      // Of the engine everything else is behind them; the first is loaded with the page, the others late.
      name: 'the-engine-has-four-doors',
      severity: 'error',
      from: { pathNot: '^src/cvss/' },
      to: { path: '^src/cvss/', pathNot: '^src/cvss/(index|explain|target|another)\\.ts$' },
    },
    {
      // Or English would ship with every language. Types are those of `messages.ts`; the words on
      // 404.html are written by the build, and `samples.ts` is what the tests of the forms compare.
      name: 'a-language-is-imported-by-i18n-alone',
      severity: 'error',
      from: {
        path: '^(src|scripts)/',
        pathNot: [
          '^src/i18n/',
          TESTS,
          '^src/share/samples\\.ts$',
          '^scripts/build/(draw|not-found)-page\\.ts$',
        ],
      },
      to: { path: '^src/i18n/(en|pseudo)(/|\\.ts$)' },
    },
    {
      name: 'contexts-have-no-language-of-their-own',
      severity: 'error',
      from: {
        path: '^src/i18n/(messages|late-texts|messages-context|page-messages-context)\\.ts$',
      },
      to: { path: '^src/i18n/(en|pseudo)(/|\\.ts$)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'code-imports-test',
      severity: 'error',
      from: { path: '^src/', pathNot: TESTS },
      to: { path: TESTS },
    },
    {
      name: 'only-tests-use-the-reference',
      severity: 'error',
      from: { path: '^src/', pathNot: [TESTS, REFERENCE] },
      to: { path: REFERENCE },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'not-found', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.app.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default', 'node', 'require'],
    },
  },
}
