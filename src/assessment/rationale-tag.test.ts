import { deflateRawSync } from 'node:zlib'

import fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Version } from '#cvss/index.ts'
import { readPermalink } from '#url/read/read-permalink.ts'
import { rationaleOfTag, rationaleTag } from './rationale-tag.ts'
import { type Rationale, noRationale } from './rationale.ts'

const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'

/** As a link is opened: its tag by the reader of addresses, and what that says. */
async function rationaleInFragment(hash: string, version: Version): Promise<Rationale | undefined> {
  const { tag } = readPermalink({ pathname: '', search: '', hash }, version)
  return tag === undefined ? undefined : rationaleOfTag(tag, version)
}

function tagOf(text: string): string {
  return `#${vector}&text=${deflateRawSync(text).toString('base64url')}x`
}

test('what was written comes back, and the vector reads as without it', async () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 200 })
  await fc.assert(
    fc.asyncProperty(text, text, text, async (title, note, reason) => {
      const metricNotes = new Map(reason === '' ? [] : [['AV', reason] as const])
      const tag = await rationaleTag({ title, note, metricNotes })
      const hash = `#${vector}&cve=CVE-2024-3094${tag}`
      expect(tag).toMatch(/^&text=[\w-]+x$/)
      expect(await rationaleInFragment(hash, '3.1')).toEqual({ title, note, metricNotes })
      // Tools add what stands behind a link.
      expect(await rationaleInFragment(`${hash}).`, '3.1')).toEqual({ title, note, metricNotes })
      expect(readPermalink({ pathname: '/', search: '', hash }, '4.0')).toMatchObject({
        kind: 'vector',
        text: vector,
        cve: 'CVE-2024-3094',
      })
    }),
  )
})

test.each([
  ['nothing', `#${vector}`],
  ['an empty tag', `#${vector}&text=`],
  ['letters that are no base64', `#${vector}&text=ax`],
  ['bytes that are not deflated', `#${vector}&text=AAAAAAAAx`],
  ['a text that is no JSON', tagOf('{')],
  ['more than a rationale can be', tagOf(JSON.stringify(['x'.repeat(300_000), '', []]))],
  ['a link beyond the limit', `#${vector}&text=${'A'.repeat(9_000)}x`],
])('%s is no rationale', async (_, fragment) => {
  expect(await rationaleInFragment(fragment, '3.1')).toBeUndefined()
})

test('hostile values are left out', async () => {
  const hostile = [
    { toString: 1 },
    7,
    [['__proto__', 'x'], ['AT', 'v4.0 only'], ['AV', 1], 'AV', null],
  ]
  expect(await rationaleInFragment(tagOf(JSON.stringify(hostile)), '3.1')).toEqual(noRationale)
})
