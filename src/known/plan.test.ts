import { expect, test } from 'vitest'

import type { CveId } from '#cve-id/cve-id.ts'
import { keyOf } from '#epss/daily-file.ts'
import { byQuestion } from './answers.ts'
import type { DataFile, FileContent } from './data-file.ts'
import { planLookUp } from './plan.ts'

const ids: readonly CveId[] = ['CVE-2024-0001', 'CVE-2024-0002', 'CVE-2024-0003']
const now = Date.parse('2026-11-20T15:00:00Z')
const none = { answers: byQuestion([]), files: [], now }
const noShards = { shards: [], inShards: [] }
const rest = { ...noShards, inFiles: 0, answered: 0, oldFile: undefined }

function file(content: FileContent): DataFile {
  return { id: 'a', name: 'a', keptAt: now, content }
}
const dailyFile = (date: string) =>
  file({
    kind: 'daily-file',
    file: {
      date,
      model: undefined,
      rows: 1,
      keys: Float64Array.of(keyOf('CVE-2024-0001')),
      probabilities: Float64Array.of(0.5),
      percentiles: Float64Array.of(0.9),
    },
  })
const kevFile = (date: string | undefined) =>
  file({
    kind: 'kev',
    catalogue: { date, listings: [{ cve: 'CVE-2021-44228', ransomware: 'known' }] },
  })
const answer = (at: string, ...key: readonly string[]) => ({
  key,
  answer: null,
  at: Date.parse(at),
})

test('what nobody knows is asked for', () => {
  expect(planLookUp(ids, none)).toEqual({ epss: ids, records: ids, kev: true, ...rest })
  expect(planLookUp([], none)).toEqual({ epss: [], records: [], kev: false, ...rest })
})

test('an answer serves until the next publication', () => {
  const answers = byQuestion([
    answer('2026-11-20T14:00:00Z', 'epss', 'CVE-2024-0001'),
    answer('2026-11-20T13:00:00Z', 'epss', 'CVE-2024-0002'),
    answer('2026-11-20T14:00:00Z', 'cve-record', 'CVE-2024-0003'),
    answer('2026-11-20T13:40:00Z', 'kev'),
  ])
  const plan = planLookUp(ids, { ...none, answers })
  expect(plan).toEqual({
    ...rest,
    epss: ['CVE-2024-0002', 'CVE-2024-0003'],
    records: ['CVE-2024-0001', 'CVE-2024-0002'],
    kev: false,
    answered: 1,
  })
})

test('a daily file speaks of every CVE, a catalogue too unless it is in doubt', () => {
  const files = [dailyFile('2026-11-19'), kevFile('2026-11-18')]
  expect(planLookUp(ids, { ...none, files })).toEqual({
    epss: [],
    records: ids,
    kev: false,
    ...rest,
    inFiles: 3,
  })
  expect(planLookUp(ids, { ...none, files: [kevFile(undefined)] }).kev).toBe(true)
})

test('an old file serves too, is told, and is passed over on request', () => {
  const knowing = { ...none, files: [dailyFile('2026-08-15'), kevFile('2026-11-18')] }
  expect(planLookUp(ids, knowing)).toMatchObject({ epss: [], kev: false, oldFile: '2026-08-15' })
  expect(planLookUp(ids, knowing, true)).toMatchObject({ epss: ids, kev: false, inFiles: 0 })
  const both = [...knowing.files, dailyFile('2026-11-20')]
  expect(planLookUp(ids, { ...none, files: both }).oldFile).toBeUndefined()
})
