import { expect, test } from 'vitest'

import { formatVector } from '#cvss/index.ts'
import { parseCveId } from '#cve-id/cve-id.ts'
import { readPermalink } from '#url/read/read-permalink.ts'
import { firstLink, nvdLink } from './calculator-links.ts'
import { draftText, emojiText, sampleResult, v2Text, v4Text } from './samples.ts'

const v31Text = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const v30Text = 'CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:P'
const all = [v4Text, draftText, emojiText, v31Text, v30Text, v2Text]
const cve = parseCveId('CVE-2024-3094')!

test('links to the pages of FIRST and NVD', () => {
  expect(firstLink(sampleResult(v4Text).vector)).toBe(
    `https://www.first.org/cvss/calculator/4-0#${v4Text}`,
  )
  expect(firstLink(sampleResult(v31Text).vector)).toBe(
    `https://www.first.org/cvss/calculator/3.1#${v31Text}`,
  )
  expect(firstLink(sampleResult(v30Text).vector)).toBe(
    `https://www.first.org/cvss/calculator/3.0#${v30Text}`,
  )
  expect(firstLink(sampleResult(v2Text).vector)).toBeUndefined()
  expect(nvdLink(sampleResult(v31Text).vector, cve)).toBe(
    'https://nvd.nist.gov/vuln-metrics/cvss/v3-calculator?name=CVE-2024-3094&vector=AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H&version=3.1',
  )
  expect(nvdLink(sampleResult(v2Text).vector)).toBe(
    'https://nvd.nist.gov/vuln-metrics/cvss/v2-calculator?vector=(AV:N/AC:L/Au:N/C:P/I:P/A:P)&version=2.0',
  )
  expect(nvdLink(sampleResult(v4Text).vector)).toMatch(/v4-calculator\?vector=AV:N.*&version=4\.0$/)
})

test.each(all)('%s is read back from both links', (text) => {
  const { vector } = sampleResult(text)
  // Another version on screen than the link's, so that the link alone says the version.
  const onScreen = vector.version === '3.1' ? '2.0' : '3.1'
  for (const link of [firstLink(vector), nvdLink(vector, cve)]) {
    if (link === undefined) continue
    const reading = readPermalink(new URL(link), onScreen)
    expect(reading.kind === 'vector' && formatVector(reading.vector)).toBe(text)
    expect(reading.kind === 'vector' && reading.vector.version).toBe(vector.version)
    expect(reading.kind === 'vector' && reading.repairs).toEqual([])
  }
  expect(readPermalink(new URL(nvdLink(vector, cve)), onScreen).cve).toBe(cve)
})
