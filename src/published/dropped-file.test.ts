import { describe, expect, test } from 'vitest'
import { readDroppedFile } from './dropped-file.ts'

describe('a dropped file', () => {
  test('is a CVE record', () => {
    const text = '\uFEFF{"cveMetadata":{"cveId":"CVE-2026-1234","state":"PUBLISHED"}}'
    expect(readDroppedFile(text)).toMatchObject({
      kind: 'cve-record',
      record: { id: 'CVE-2026-1234' },
    })
  })

  test('is the KEV catalogue', () => {
    const text = '{"vulnerabilities":[{"cveID":"CVE-2026-1234","dateAdded":"2026-08-21"}]}'
    expect(readDroppedFile(text)).toMatchObject({
      kind: 'kev',
      catalogue: { listings: [{ cve: 'CVE-2026-1234' }] },
    })
  })

  test('is an answer of NVD, of which the CVEs that cannot be read are counted', () => {
    const text = '{"timestamp":"2026-08-15","vulnerabilities":[{"cve":{"id":"CVE-2026-1234"}},{}]}'
    expect(readDroppedFile(text)).toMatchObject({ kind: 'nvd', answers: [{}], unreadable: 1 })
  })

  test.each([
    ['not-json', ''],
    ['not-json', 'cve,epss,percentile\n'],
    ['not-json', '{"cveMetadata":'],
    ['too-long', '['.repeat(20_000)],
    ['too-long', ' '.repeat(32_000_001)],
  ])('is refused: %s', (code, text) => {
    expect(readDroppedFile(text)).toEqual({ kind: 'refused', code })
  })

  test.each(['null', '[]', '{"data":[]}'])('is other JSON: %s', (text) => {
    expect(readDroppedFile(text)).toEqual({ kind: 'other', value: JSON.parse(text) })
  })
})
