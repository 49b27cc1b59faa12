import { expect, test } from 'vitest'

import { notAsked } from './asked.ts'
import { factsOf } from './facts.ts'
import type { FileContent, DataFile } from './data-file.ts'
import { newerAnswer } from './newer-answer.ts'

const cve = 'CVE-2026-10001'
const nothing = { epss: notAsked, kev: notAsked, record: notAsked }

function file(name: string, content: FileContent): DataFile {
  return { id: name, name, keptAt: 0, content }
}

const listings = [{ cve, dateAdded: '2026-07-01', ransomware: 'known' }] as const
const kev = (name: string, date: string | undefined, count = 1) =>
  file(name, { kind: 'kev', catalogue: { date, listings, count } })
const record = (dateUpdated: string) =>
  ({ id: cve, state: 'published', vectors: [], dateUpdated }) as const
const answered = <Answer>(answer: Answer) => ({ ...notAsked, answer, answeredOn: '2026-08-20' })

test('the newest catalogue of files counts, where nothing else is known', () => {
  const [old, newer, partial] = [
    kev('old.json', '2026-08-01'),
    kev('new.json', '2026-08-02'),
    kev('part.json', '2026-08-03', 5),
  ]
  const files = [old, newer, partial]
  expect(newerAnswer(old, files)).toEqual({
    from: { by: 'file', date: '2026-08-02', name: 'new.json' },
  })
  expect(newerAnswer(newer, files)).toBeUndefined()
  expect(newerAnswer(kev('none.json', undefined), files)).toBeDefined()
})

test('a newer look-up counts for its CVE, by the day of the catalogue or record itself', () => {
  const live = { date: '2026-08-14', listings, count: 1 }
  const asked = { ...nothing, kev: answered(live), record: answered(record('2026-08-10')) }
  const old = kev('old.json', '2026-08-01')
  const records = file('own.json', { kind: 'records', records: [record('2026-08-09')] })
  const files = [old, records]
  const known = factsOf(cve, asked, files)
  expect(newerAnswer(old, files, known)).toEqual({
    cve,
    from: { by: 'look-up', date: '2026-08-14' },
  })
  expect(newerAnswer(records, files, known)).toMatchObject({ from: { date: '2026-08-10' } })
  const other = factsOf('CVE-2020-0001', asked, files)
  expect(newerAnswer(records, files, other)).toBeUndefined()
})

test('a file that counts has nothing before it, nor has one where only the record says in KEV', () => {
  const newer = kev('new.json', '2026-08-20')
  const live = { date: '2026-08-14', listings, count: 1 }
  const known = factsOf(cve, { ...nothing, kev: answered(live) }, [newer])
  expect(newerAnswer(newer, [newer], known)).toBeUndefined()
})
