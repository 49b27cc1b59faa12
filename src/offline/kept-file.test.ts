import { expect, test } from 'vitest'

import { isKept, isWholePage } from './kept-file.ts'
import { pageFor } from './page-for.ts'

test('what other people’s pages load, and what changes by itself, is never kept', () => {
  for (const path of [
    'embed',
    'embed.html',
    'embed.js',
    'embed-0.1.0.js',
    'embed.d.ts',
    'engine.js',
    'engine.d.ts',
    'plumb.json',
    'whats-new.json',
    'snapshot/2024/9.json',
    'service-worker.js',
    '_headers',
    'index.html.br',
    'assets/a.js.gz',
    '.vite/manifest.json',
  ])
    expect(isKept(path), path).toBe(false)
  for (const path of ['index.html', '404.html', 'first-paint.js', 'icon.svg', 'assets/embed-a.js'])
    expect(isKept(path), path).toBe(true)
})

test('a page is whole where it ends, and asks for no script of another build', () => {
  const files = new Set(['assets/index-a.js', 'assets/b.js'])
  const page = (scripts: readonly string[], end = '</html>\n') =>
    `<!doctype html>${scripts.map((name) => `<script src="/${name}"></script>`).join('')}${end}`
  expect(isWholePage(page(['assets/index-a.js', 'assets/b.js']), files)).toBe(true)
  expect(isWholePage(page(['assets/index-a.js', 'assets/c.js']), files)).toBe(false)
  expect(isWholePage(page(['assets/index-a.js'], '<p>cut'), files)).toBe(false)
  expect(isWholePage(page([]), files)).toBe(false)
  expect(isWholePage('<title>We will be back</title></html>', files)).toBe(false)
})

test.each(['https://host/', 'https://host/tools/cvss/'])('addresses below %s', (scope) => {
  const held = { file: 'index.html', isHeld: true }
  for (const rest of ['', '#CVSS:4.0', '?from=mail#CVSS:4.0', 'index.html', 'index.html?a#b'])
    expect(pageFor(scope + rest, scope), rest).toEqual(held)
  for (const rest of ['%23CVSS:4.0', 'some/deep/%23CVSS:3.1/AV:N', 'nonsense'])
    expect(pageFor(scope + rest, scope), rest).toEqual({ file: '404.html', isHeld: false })
  for (const rest of ['embed.html#x', 'embed', 'embed?lang=en', 'licences.txt', 'assets/a'])
    expect(pageFor(scope + rest, scope), rest).toBeUndefined()
  expect(pageFor('https://host/else', 'https://host/tools/')).toBeUndefined()
})
