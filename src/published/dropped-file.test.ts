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
    ['too-long', ' '.repeat(64_000_001)],
  ])('is refused: %s', (code, text) => {
    expect(readDroppedFile(text)).toEqual({ kind: 'refused', code })
  })

  const rows = (count: number) =>
    Array.from({ length: count }, () => ({ cveID: 'CVE-2026-1234', dateAdded: '2026-08-21' }))

  test('that is a catalogue of too many entries is refused with that reason', () => {
    const refused = { kind: 'refused', code: 'too-many-listings', count: 100_000 }
    const json = JSON.stringify({ vulnerabilities: rows(100_000) })
    expect(readDroppedFile(json)).toEqual(refused)
    const csv = `cveID,dateAdded\n${'CVE-2026-1234,2026-08-21\n'.repeat(100_000)}`
    expect(readDroppedFile(csv)).toEqual(refused)
    const whole = JSON.stringify({ vulnerabilities: rows(50_000) })
    expect(readDroppedFile(whole)).toMatchObject({ kind: 'kev' })
  })

  test('that is an answer of NVD about very many CVEs counts those not looked at', () => {
    const vulnerabilities = Array.from({ length: 100_000 }, () => ({
      cve: { id: 'CVE-2026-1234' },
    }))
    const read = readDroppedFile(JSON.stringify({ timestamp: '2026-08-15', vulnerabilities }))
    expect(read).toMatchObject({ kind: 'nvd', omitted: 80_000 })
    expect(read.kind === 'nvd' && read.answers.length).toBe(20_000)
  })

  test.each(['null', '[]', '{"data":[]}'])('is other JSON: %s', (text) => {
    expect(readDroppedFile(text)).toEqual({ kind: 'other', value: JSON.parse(text) })
  })
})
