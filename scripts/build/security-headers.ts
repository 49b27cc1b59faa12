// The one place that says which headers the files are served with. The build writes them to dist/_headers and the policies into the pages.

import { existsSync, readFileSync } from 'node:fs'

import { publicHosts } from '../../src/look-up/hosts.ts'

type Policy = Readonly<Record<string, readonly string[]>>
type Headers = Readonly<Record<string, string>>

/** Where CVE IDs may be asked for: the public hosts, or those of public/plumb.json at build time. */
function lookUpOrigins(): readonly string[] {
  const file = new URL('../../public/plumb.json', import.meta.url)
  const set: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).hosts : {}
  const hosts = { ...publicHosts, ...(typeof set === 'object' ? set : {}) }
  return [...new Set(Object.values(hosts).map((host) => new URL(host).origin))]
}

/** What every page needs; a page without more shows static text and runs one script. */
const PLAIN_POLICY: Policy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ["'none'"],
}

const EMBED_POLICY: Policy = {
  ...PLAIN_POLICY,
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'", ...lookUpOrigins()],
}

const APP_POLICY: Policy = {
  ...EMBED_POLICY,
  'frame-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'trusted-types': ['plumb'],
}

/** A worker has the policy of its own file: it reads what it is handed, and asks nobody. */
const SCRIPT_POLICY: Policy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ["'none'"],
}

/** The service worker fetches the page's own files, and nothing else. */
const WORKER_POLICY: Policy = { ...SCRIPT_POLICY, 'connect-src': ["'self'"] }

// A browser ignores this in a <meta>, so only the header carries it.
const HEADER_ONLY: Policy = { 'frame-ancestors': ["'self'"] }

const EVERY_FILE: Headers = {
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': [
    'clipboard-write=(self)',
    ...[
      'accelerometer',
      'camera',
      'display-capture',
      'geolocation',
      'gyroscope',
      'magnetometer',
      'microphone',
      'midi',
      'payment',
      'usb',
    ].map((feature) => `${feature}=()`),
  ].join(', '),
}

/** What stands for a missing page is in nobody's frame. */
const MISSING_PAGE_POLICY: Policy = { ...PLAIN_POLICY, 'frame-ancestors': ["'none'"] }

const CHANGES: Headers = { 'Cache-Control': 'no-cache' }
const NEVER_CHANGES: Headers = { 'Cache-Control': 'public, max-age=31536000, immutable' }

const APP_PAGE: Headers = {
  'Content-Security-Policy': policyText({ ...APP_POLICY, ...HEADER_ONLY }),
  'Cross-Origin-Opener-Policy': 'same-origin',
  ...CHANGES,
}

const MISSING_PAGE: Headers = {
  'Content-Security-Policy': policyText(MISSING_PAGE_POLICY),
  ...CHANGES,
}

// No policy: of two that a browser gets it keeps the stricter parts, and the page carries its own.
// A host page with COEP may frame only what has COEP, too, and says that it may be framed.
const EMBED_PAGE: Headers = {
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  ...CHANGES,
}

// Module scripts and fonts are fetched with CORS; in a sandboxed frame the origin is "null" and only * lets them through.
const READ_BY_ALL: Headers = { 'Access-Control-Allow-Origin': '*' }

// Other people's pages may require this of what they load without CORS.
const LOADED_BY_ALL: Headers = { ...READ_BY_ALL, 'Cross-Origin-Resource-Policy': 'cross-origin' }

function policyText(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ')
}

const CHARSET = '<meta charset="utf-8" />'

const META_POLICIES: Readonly<Record<string, string>> = {
  'index.html': policyText(APP_POLICY),
  'embed.html': policyText(EMBED_POLICY),
  '404.html': policyText(PLAIN_POLICY),
}

/** The page with the policy in itself, for hosts that set no headers. */
export function withPolicy(html: string, page: string): string {
  const policy = META_POLICIES[page]
  if (policy === undefined) throw new Error(`security-headers.ts has no policy for ${page}`)
  if (!html.includes(CHARSET))
    throw new Error(`${page} lacks ${CHARSET}, after which the policy goes`)
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`
  return html.replace(CHARSET, `${CHARSET}\n    ${meta}`)
}

/** The text of dist/_headers. Its rules add up where several match, so a header is set by one rule of a path only. */
export function headersFile(base: string, version: string): string {
  const rules: readonly (readonly [string, Headers])[] = [
    ['*', EVERY_FILE],
    ['', APP_PAGE],
    // Hosts that guess endings give the page at these, too.
    ...['index.html', 'index', 'index/', 'index.html/'].map((path) => [path, APP_PAGE] as const),
    ['embed.html', EMBED_PAGE],
    // Cloudflare Pages sends visitors of embed.html here.
    ['embed', EMBED_PAGE],
    ...['404.html', '404'].map((path) => [path, MISSING_PAGE] as const),
    [
      'assets/*',
      {
        'Content-Security-Policy': policyText(SCRIPT_POLICY),
        ...LOADED_BY_ALL,
        ...NEVER_CHANGES,
      },
    ],
    ['embed.js', { ...LOADED_BY_ALL, 'Cache-Control': 'public, max-age=3600' }],
    [`embed-${version}.js`, { ...LOADED_BY_ALL, ...NEVER_CHANGES }],
    ['embed.d.ts', READ_BY_ALL],
    ['engine.js', { ...LOADED_BY_ALL, 'Cache-Control': 'public, max-age=3600' }],
    ['engine.d.ts', READ_BY_ALL],
    ['service-worker.js', { 'Content-Security-Policy': policyText(WORKER_POLICY), ...CHANGES }],
    ['manifest.webmanifest', CHANGES],
    ['whats-new.json', CHANGES],
    ['first-paint.js', { ...READ_BY_ALL, ...CHANGES }],
    ['plumb.json', { ...READ_BY_ALL, ...CHANGES }],
    ['snapshot/*', { ...READ_BY_ALL, 'Cache-Control': 'public, max-age=3600' }],
  ]
  return rules
    .map(([path, headers]) =>
      [
        `${base}${path}`,
        ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
        '',
      ].join('\n'),
    )
    .join('\n')
}
