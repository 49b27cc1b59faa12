import { expect, test } from 'vitest'

import { isEmptyAddress, readOwnLink } from './own-permalink.ts'
import { readPermalink } from './read-permalink.ts'

const v40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'
const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'

function read(hash: string, parts: { pathname?: string; search?: string } = {}) {
  return readOwnLink({ pathname: '/', search: '', ...parts, hash })
}

test.each([
  `#${v31}`,
  '#CVSS:4.0',
  '#CVSS:2.0/AV:N',
  `#${v40}&or=${v31}`,
  `#${v31}&cve=CVE-2024-3094`,
  `#${v40}&or=${v31}&cve=CVE-2024-3094`,
])('%s is read at once, as the late reader reads it', (hash) => {
  const { vector, or, cve } = read(hash) ?? {}
  expect(vector).toBeDefined()
  expect(readPermalink({ pathname: '/', search: '', hash }, '4.0')).toMatchObject({
    kind: 'vector',
    vector,
    or,
    cve,
    doubt: undefined,
    notUnderstood: [],
  })
})

test.each([
  `#${v31.toLowerCase()}`,
  `#${v31})`,
  `#${v31}…`,
  `#${v31}&v=${v40}`,
  `#${v31}&or=${v31}`,
  `#${v31}&or=CVSS:4.0/AV:Q`,
  `#${v31}&cve=CVE-1`,
  `#${v31}&cve=CVE-2024-3094&text=abcx`,
  `#${v31}&tex`,
  `#${encodeURIComponent(v31)}`,
  '#CVSS:3.1/AC:L/AV:N',
  '#AV:N/AC:L',
  '#garbage',
])('%s is left to the late reader', (hash) => {
  expect(read(hash)).toBeUndefined()
})

test('an address with anything else in it is left to the late reader', () => {
  expect(read(`#${v31}`, { search: `?v=${v40}` })).toBeUndefined()
  expect(read(`#${v31}`, { pathname: `/%23${v40}` })).toBeUndefined()
  expect(isEmptyAddress({ pathname: '/', search: '', hash: '' })).toBe(true)
  for (const parts of [{ search: '?v=' }, { hash: '#x' }, { pathname: '/%2523x' }])
    expect(isEmptyAddress({ pathname: '/', search: '', hash: '', ...parts })).toBe(false)
})
