import { describe, expect, test } from 'vitest'

import { checkedBase } from './build/base-path.ts'
import { baseOf, headersOf, readRules } from './header-rules.mjs'
import { nginxExample } from './build/nginx-example.ts'
import { headersFile, withPolicy } from './build/security-headers.ts'

const immutable = 'public, max-age=31536000, immutable'
const files = [
  '',
  'index.html',
  'embed.html',
  'embed',
  '404.html',
  'first-paint.js',
  'icon.svg',
  'plumb.json',
  'snapshot/2024/9.json',
  'embed.js',
  'embed-1.2.3.js',
  'embed.d.ts',
  'engine.js',
  'engine.d.ts',
  'assets/index.js',
  'assets/inter.woff2',
]

function metaPolicyOf(page: string): string {
  const html = withPolicy('<head><meta charset="utf-8" /></head>', page)
  return /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
}

describe.each(['/', '/tools/cvss/'])('headers for %s', (base) => {
  const text = headersFile(base, '1.2.3')
  const rules = readRules(text)

  function headers(file: string): Record<string, string> {
    return Object.fromEntries(headersOf(rules, `${base}${file}`))
  }

  test('every path gets each header from one rule only, for hosts add rules up', () => {
    for (const file of files) {
      const names = headersOf(rules, `${base}${file}`).map(([name]) => name)
      expect(names, file).toEqual([...new Set(names)])
      expect(names, file).toContain('X-Content-Type-Options')
    }
  })

  test('the base is read back from the rules', () => {
    expect(baseOf(rules)).toBe(base)
  })

  test('the app may be framed by its own origin only', () => {
    for (const page of ['', 'index.html', 'index', 'index/', 'index.html/']) {
      expect(headers(page)['Content-Security-Policy']).toBe(
        `${metaPolicyOf('index.html')}; frame-ancestors 'self'`,
      )
      expect(headers(page)['Cross-Origin-Opener-Policy']).toBe('same-origin')
      expect(headers(page)['Cache-Control']).toBe('no-cache')
    }
  })

  test('embed.html may be framed by anybody: no policy but its own, also under COEP', () => {
    for (const page of ['embed.html', 'embed']) {
      expect(headers(page)).not.toHaveProperty('Content-Security-Policy')
      expect(headers(page)).not.toHaveProperty('X-Frame-Options')
      expect(headers(page)).not.toHaveProperty('Cross-Origin-Opener-Policy')
      expect(headers(page)).toMatchObject({
        'Cross-Origin-Embedder-Policy': 'require-corp',
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'Cache-Control': 'no-cache',
      })
    }
  })

  test('what stands for a missing page may be framed by nobody', () => {
    for (const page of ['404.html', '404']) {
      expect(headers(page)['Content-Security-Policy']).toBe(
        `${metaPolicyOf('404.html')}; frame-ancestors 'none'`,
      )
    }
  })

  test('a worker has a policy of its own, which lets it ask nobody', () => {
    const policy = headers('assets/given-file.worker.js')['Content-Security-Policy']
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /)
    expect(policy).not.toContain('connect-src')
  })

  test('scripts, styles, fonts and the configuration can be read from an opaque origin', () => {
    for (const file of files.filter((file) => /\.(js|ts|woff2|json)$/.test(file)))
      expect(headers(file)['Access-Control-Allow-Origin'], file).toBe('*')
    for (const file of ['', 'index.html', 'embed.html'])
      expect(headers(file), file).not.toHaveProperty('Access-Control-Allow-Origin')
  })

  test('only files whose name says what is in them are kept for ever', () => {
    expect(files.filter((file) => headers(file)['Cache-Control'] === immutable)).toEqual([
      'embed-1.2.3.js',
      'assets/index.js',
      'assets/inter.woff2',
    ])
    for (const file of ['embed.js', 'engine.js'])
      expect(headers(file)['Cache-Control']).toBe('public, max-age=3600')
    expect(headers('plumb.json')['Cache-Control']).toBe('no-cache')
    expect(headers('snapshot/2024/9.json')['Cache-Control']).toBe('public, max-age=3600')
  })

  test('each location of the nginx example sets every header of its path', () => {
    const example = nginxExample(text)
    for (const { path } of rules.slice(1)) {
      const name = path.endsWith('*') ? path.slice(0, -1) : `= ${path}`
      const [, block = ''] = example.split(`location ${name} {`)
      const set = [
        ...block.slice(0, block.indexOf('}')).matchAll(/add_header (\S+) "(.*)" always;/g),
      ]
      expect(
        set.map(([, header, value]) => [header, value]),
        path,
      ).toEqual(headersOf(rules, path))
    }
    expect(example).toContain(`error_page 404 ${base}404.html;`)
    // A block that sets a header inherits none.
    const headed = example.split('location ').slice(1)
    expect(headed.filter((block) => !block.includes('Strict-Transport-Security $hsts'))).toEqual([])
  })
})

test('each page carries a policy of its own', () => {
  expect(metaPolicyOf('index.html')).toContain("frame-src 'self'")
  expect(metaPolicyOf('embed.html')).toContain("trusted-types 'none'")
  for (const page of ['index.html', 'embed.html', '404.html']) {
    expect(metaPolicyOf(page)).toMatch(/^default-src 'none'; script-src 'self';/)
    expect(metaPolicyOf(page)).toContain("require-trusted-types-for 'script'")
    expect(metaPolicyOf(page)).not.toContain('frame-ancestors')
  }
  expect(() => withPolicy('<meta charset="utf-8" />', 'other.html')).toThrow('other.html')
  expect(() => withPolicy('<head></head>', 'index.html')).toThrow('charset')
})

test.each(['/', '/cvss/', '/tools/cvss-4.0/'])('the base path %s is taken', (base) => {
  expect(checkedBase(base)).toBe(base)
})

test.each(['./', '', '/cvss', 'cvss/', '//host/', 'https://host/', '/a b/', '/*/', '/a;/'])(
  'the base path “%s” is refused in a sentence',
  (base) => {
    expect(() => checkedBase(base)).toThrow('PLUMB_BASE must begin and end with a slash')
  },
)
