/** Links as the build of commit 124d2e9 wrote them, opened by today's readers, and written alike. */

import { describe, expect, test } from 'vitest'

import type { Vector } from '#cvss/index.ts'
import { formatPermalink } from '#url/permalink.ts'
import { readOwnLink } from '#url/read/own-permalink.ts'
import { readPermalink } from '#url/read/read-permalink.ts'
import { formatSeveral, readSeveral } from '#url/read/several.ts'
import { rationaleOfTag } from './rationale-tag.ts'

const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const v40 = 'CVSS:4.0/AV:N/AC:L/AT:P/PR:L/UI:N/VC:H/VI:H/VA:L/SC:N/SI:N/SA:N'
const v40Whole = `${v40}/E:P/CR:H/MAV:L/MSI:S/AU:Y/U:Amber`
const v30 = 'CVSS:3.0/AV:L/AC:H/PR:L/UI:R/S:C/C:L/I:N/A:H/E:P/RL:O/RC:C/CR:H'
const v2 = 'CVSS:2.0/AV:N/AC:L/Au:N/C:P/I:P/A:P/E:F/CDP:LM'
const cve = 'CVE-2026-10001'

const addressOf = (hash: string) => ({ pathname: '/', search: '', hash })
/** As in a link: v2.0 has a prefix there. */
const inLink = (vector: Vector) => formatPermalink(vector).slice(1)

describe.each([
  [`#${v31}`, v31, undefined, undefined],
  [`#${v40}`, v40, undefined, undefined],
  [`#${v40Whole}`, v40Whole, undefined, undefined],
  [`#${v30}`, v30, undefined, undefined],
  [`#${v2}`, v2, undefined, undefined],
  ['#CVSS:4.0/AV:A/AC:L', 'CVSS:4.0/AV:A/AC:L', undefined, undefined],
  ['#CVSS:4.0', 'CVSS:4.0', undefined, undefined],
  ['#CVSS:3.1', 'CVSS:3.1', undefined, undefined],
  ['#CVSS:3.0', 'CVSS:3.0', undefined, undefined],
  ['#CVSS:2.0', 'CVSS:2.0', undefined, undefined],
  [`#${v31}&cve=${cve}`, v31, undefined, cve],
  [`#${v40}&or=${v31}&cve=${cve}`, v40, v31, cve],
  [`#${v31}&or=${v40Whole}`, v31, v40Whole, undefined],
] as const)('%s', (hash, vector, or, id) => {
  test('is read whole, by both readers', () => {
    const reading = readPermalink(addressOf(hash), '4.0')
    expect(reading).toMatchObject({ kind: 'vector', repairs: [], dropped: [], cve: id })
    expect(reading.notUnderstood).toEqual([])
    const own = readOwnLink(addressOf(hash))
    expect(reading.kind === 'vector' && inLink(reading.vector)).toBe(vector)
    expect(own && inLink(own.vector)).toBe(vector)
    for (const other of [reading.or, own?.or]) expect(other && inLink(other)).toBe(or)
    expect(own?.cve).toBe(id)
  })

  test('is written alike', () => {
    const own = readOwnLink(addressOf(hash))
    expect(own && formatPermalink(own.vector, own.cve, own.or)).toBe(hash)
  })
})

const tagged = `#${v40Whole}&or=${v31}&cve=${cve}&text=i1byyU_PzFNIqixILC5W0lEKTk3NU8jMUyjJSI3JS0zJzcxTSM7PK87PSbVSeNQw5_CSRw1zFdQUTA0UVJV0oqOVHMOUdJSCUhOTMxKTclIV0oryc0F6FTLzSlKL8lJLlGJ1opVclXSU_PMUEhXS8otKc5ViY2MBx`

test('title and notes of a link', async () => {
  const { tag, notUnderstood } = readPermalink(addressOf(tagged), '3.1')
  expect(notUnderstood).toEqual([])
  const rationale = await rationaleOfTag(tag ?? '', '4.0')
  expect(rationale).toEqual({
    title: 'Login bypass',
    note: 'Seen in the\nadmin console: “ä” & 50 %',
    metricNotes: new Map([
      ['AV', 'Reachable from the internet'],
      ['E', 'On a forum'],
    ]),
  })
})

test('a link to several findings', () => {
  const hash = `#${v31}&v=${v40}&or=${v31}&v=${v2}`
  const several = readSeveral(addressOf(hash), '4.0')
  expect(several).toMatchObject({ unreadable: 0, omitted: 0 })
  const findings = several?.findings ?? []
  expect(findings.map((vectors) => vectors.map(inLink))).toEqual([[v31], [v40, v31], [v2]])
  expect(formatSeveral(findings, '/')).toBe(hash)
})
