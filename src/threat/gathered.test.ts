import { expect, test } from 'vitest'

import { type FileContent, omittedIn } from '#known/data-file.ts'
import { gather } from './gathered.ts'

function records(id: 'CVE-2024-1' | 'CVE-2024-2'): FileContent {
  return { kind: 'records', records: [{ id, state: 'published', vectors: [] }] }
}

const catalogue = { date: '2026-08-14', listings: [] }

test('an entry is named after those files alone that held some of it', () => {
  const gathered = gather()
  gathered.add({ kind: 'kev', catalogue }, 'kev.json', 'kev.json')
  gathered.add(records('CVE-2024-1'), 'a.json', 'a.json')
  gathered.add(records('CVE-2024-2'), 'cves/1.json', 'records.zip')
  gathered.add(records('CVE-2024-2'), 'cves/2.json', 'records.zip')
  expect(gathered.files().map(({ name }) => name)).toEqual(['kev.json', 'a.json, records.zip'])
})

test('an entry says how many files of what holds it were left out', () => {
  const gathered = gather()
  gathered.add({ kind: 'kev', catalogue }, 'kev.json', 'kev.json')
  gathered.add(records('CVE-2024-1'), 'cves/1.json', 'records.zip')
  gathered.leaveOut('records.zip')
  gathered.leaveOut('other.json')
  expect(gathered.files().map(({ leftOut }) => leftOut)).toEqual([undefined, 1])
})

test('an entry out of one file has that name', () => {
  const gathered = gather()
  gathered.add(records('CVE-2024-1'), 'cves/1.json', 'records.zip')
  expect(gathered.files().map(({ name }) => name)).toEqual(['cves/1.json'])
})

test('an entry of several files says how much of all of them was not read', () => {
  const gathered = gather()
  const nvd = (omitted?: number): FileContent => ({
    kind: 'nvd',
    answers: [],
    ...(omitted === undefined ? {} : { omitted }),
  })
  gathered.add(nvd(3), 'a.json', 'a.json')
  gathered.add(nvd(), 'b.json', 'b.json')
  gathered.add(nvd(4), 'c.json', 'c.json')
  const [entry] = gathered.files()
  expect(entry && omittedIn(entry.content)).toBe(7)
})
