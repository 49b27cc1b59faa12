import { expect, test } from 'vitest'

import { parseVector } from '#cvss/index.ts'
import { isPublicAddress, resultLink } from './result-link.ts'

function vectorOf(text: string) {
  const reading = parseVector(text)
  if (!reading.ok) throw new Error(`${text} cannot be read`)
  return reading.vector
}

const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const page = new URL('https://plumb.example/cvss/')

test('our link carries the CVE ID, FIRST’s only the vector', () => {
  expect(resultLink('ours', page, vectorOf(v31), 'CVE-2024-3094')).toBe(
    `https://plumb.example/cvss/#${v31}&cve=CVE-2024-3094`,
  )
  expect(resultLink('first', page, vectorOf(v31), 'CVE-2024-3094')).toBe(
    `https://www.first.org/cvss/calculator/3.1#${v31}`,
  )
  expect(resultLink('none', page, vectorOf(v31))).toBeUndefined()
})

test.each([
  'http://localhost:4173/',
  'http://127.0.0.1:8080/',
  'http://[::1]/',
  'http://plumb.localhost/',
  'file:///home/me/plumb/index.html',
])('%s is never given to others', (address) => {
  expect(isPublicAddress(new URL(address))).toBe(false)
  expect(resultLink('ours', new URL(address), vectorOf(v31))).toBe(
    `https://www.first.org/cvss/calculator/3.1#${v31}`,
  )
  // FIRST has no page for v2.0, and shows no drafts.
  expect(
    resultLink('ours', new URL(address), vectorOf('AV:N/AC:L/Au:N/C:P/I:P/A:P')),
  ).toBeUndefined()
  expect(resultLink('ours', new URL(address), vectorOf('CVSS:3.1/AV:N'))).toBeUndefined()
})
