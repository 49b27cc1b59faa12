import { afterEach, expect, test, vi } from 'vitest'

import { publicHosts } from '#look-up/hosts.ts'
import { lookUpKnown } from './look-up.ts'

const cve = 'CVE-2024-9537'
const snapshot = {
  base: 'https://plumb.example/snapshot',
  date: '2026-08-15',
  kevDate: '2026-08-21',
  shards: new Set(['2024/9']),
}
const shard = {
  form: 1,
  shard: '2024/9',
  date: snapshot.date,
  scores: '537 3800 89120',
  kev: { dateReleased: snapshot.kevDate, vulnerabilities: [] },
}

function standIn(ofShard: unknown): readonly string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(new URL(url).host)
    const isShard = url === `${snapshot.base}/2024/9.json`
    return Promise.resolve(isShard ? Response.json(ofShard) : new Response('', { status: 404 }))
  })
  return asked
}
afterEach(() => vi.unstubAllGlobals())

test('a frame asks the snapshot beside its page first, and of other hosts only for the record', async () => {
  const asked = standIn(shard)
  const { known } = await lookUpKnown(cve, publicHosts, new AbortController().signal, snapshot)
  expect(known.epss).toMatchObject({ kind: 'scored', score: { probability: 0.038 } })
  expect(known.epss).toMatchObject({ from: { by: 'snapshot', date: '2026-08-15' } })
  expect(known.kev).toMatchObject({ kind: 'absent', catalogueDate: '2026-08-21' })
  expect(asked).toEqual(['plumb.example', 'cveawg.mitre.org'])
})

test('where it does not answer the others are asked, and nothing is "no"', async () => {
  const asked = standIn({ ...shard, form: 2 })
  const { known } = await lookUpKnown(cve, publicHosts, new AbortController().signal, snapshot)
  expect(asked).toContain('api.first.org')
  expect(known.epss.kind).toBe('failed')
  expect(known.kev.kind).toBe('failed')
})
