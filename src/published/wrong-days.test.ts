import { expect, test } from 'vitest'

import { mapNvd, mapNvdAnswers } from './nvd.ts'
import { mapCveRecord } from './record.ts'
import { readStoredNvdAnswer, readStoredRecord } from './stored.ts'

const id = 'CVE-2026-1234'
const [noDay, farDay] = [
  { written: '2026-02-30', isImpossible: true },
  { written: '9999-01-01', isImpossible: false },
]

function recordOf(days: Readonly<Record<string, string>>, other: unknown = {}) {
  return mapCveRecord({
    cveMetadata: { cveId: id, state: 'PUBLISHED', ...days },
    containers: { cna: {}, adp: [{ metrics: [{ other: { type: 'x', content: other } }] }] },
  })
}

test('days of a record that nothing can be of are named and not taken', () => {
  const record = recordOf({
    datePublished: '2026-02-30T10:00:00Z',
    dateUpdated: '9999-01-01',
    dateRejected: '2026-02-30',
  })
  expect(record?.datePublished).toBeUndefined()
  expect(record?.dateUpdated).toBeUndefined()
  expect(record?.wrongDays).toEqual([noDay, farDay])
  expect(readStoredRecord(JSON.parse(JSON.stringify(record)))?.wrongDays).toEqual([noDay, farDay])
})

test.each(['timestamp', 'dateAdded'])('so is a %s within it', (name) => {
  expect(recordOf({}, { [name]: '2026-02-30' })?.wrongDays).toEqual([noDay])
})

test('good days, and what is no day at all, are named nowhere', () => {
  expect(recordOf({ datePublished: '2026-02-28', dateUpdated: 'soon' })?.wrongDays).toBeUndefined()
})

test('the day of an answer of NVD is named the same way', () => {
  const json = { timestamp: '2026-02-30T00:00:00.000', vulnerabilities: [{ cve: { id } }] }
  const answer = mapNvd(json, id)
  expect(answer).toMatchObject({ date: undefined, wrongDays: [noDay] })
  expect(readStoredNvdAnswer(JSON.parse(JSON.stringify(answer)))?.wrongDays).toEqual([noDay])
  expect(mapNvd({ ...json, vulnerabilities: [] }, id)?.wrongDays).toEqual([noDay])
  expect(mapNvdAnswers({ ...json, timestamp: '2026-02-28' })?.wrongDays).toBeUndefined()
})
