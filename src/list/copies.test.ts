// A column that a person has hidden does not go out in a copied table.
import { expect, test, vi } from 'vitest'

import { sampleRow } from '#rows-out/reference/samples.ts'
import { english } from '#share/samples.ts'
import { copyOf } from './copies.ts'

test('a hidden note is in no copied table', () => {
  vi.stubGlobal('location', new URL('https://plumb.example/'))
  const rows = [sampleRow({}, { note: 'for us alone' })]
  expect(copyOf('table', english, rows).plain).toContain('for us alone')
  const { plain, html } = copyOf('table', english, rows, new Set(['note']))
  expect(`${plain}${html}`).not.toContain('for us alone')
})
