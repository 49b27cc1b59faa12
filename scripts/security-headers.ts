// The one place that says which headers the page is served with. The build writes them to dist/_headers and the policy into index.html.

import { existsSync, readFileSync } from 'node:fs'

import { publicHosts } from '../src/cve-id/hosts.ts'

type Policy = Readonly<Record<string, readonly string[]>>

/** Where CVE IDs may be asked for: the public hosts, or those of public/plumb.json at build time. */
function lookUpOrigins(): readonly string[] {
  const file = new URL('../public/plumb.json', import.meta.url)
  const set: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).hosts : {}
  const hosts = { ...publicHosts, ...(typeof set === 'object' ? set : {}) }
  return [...new Set(Object.values(hosts).map((host) => new URL(host).origin))]
}

const POLICY: Policy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'", ...lookUpOrigins()],
  'frame-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['plumb'],
}

// A browser ignores this in a <meta>, so only the header carries it.
const HEADER_ONLY: Policy = { 'frame-ancestors': ["'self'"] }

const EVERY_FILE = {
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

const PAGE = {
  'Content-Security-Policy': policyText({ ...POLICY, ...HEADER_ONLY }),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
}

// Module scripts and fonts are fetched with CORS; in a sandboxed frame the origin is "null" and only * lets them through.
const HASHED_FILE = {
  'Access-Control-Allow-Origin': '*',
  'Cache-Control': 'public, max-age=31536000, immutable',
}

function policyText(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ')
}

/** The policy as the page itself can carry it, for hosts that set no headers. */
export const metaPolicy = policyText(POLICY)

/** The text of dist/_headers. Its rules add up where several match, so a header is set by one rule of a path only. */
export function headersFile(base: string): string {
  const rules = [
    [`${base}*`, EVERY_FILE],
    [base, PAGE],
    [`${base}index.html`, PAGE],
    [`${base}assets/*`, HASHED_FILE],
  ] as const
  return rules
    .map(([path, headers]) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join(
        '\n',
      ),
    )
    .join('\n')
}
