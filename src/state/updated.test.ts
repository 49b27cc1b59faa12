import { expect, test } from 'vitest'

import { entryOf } from './updated.ts'

test('the script of a page is found in its HTML, and nothing in what is no such page', () => {
  const page =
    '<script src="/first-paint.js"></script><script type="module" crossorigin src="/a/index-Xy_9.js"></script>'
  expect(entryOf(page)).toBe('/a/index-Xy_9.js')
  expect(entryOf('<h1>503</h1>')).toBe('')
  expect(entryOf('')).toBe('')
})
