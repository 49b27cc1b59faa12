import { beforeEach, expect, test, vi } from 'vitest'

import type { CveId } from '#cve-id/cve-id.ts'
import type { KnownOfCve } from '#known/known-of-cve.ts'

const cve: CveId = 'CVE-2024-9537'
const point = 'cisa:PE:1.0.0'
const stored = new Map<string, string>()

beforeEach(() => {
  stored.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => void stored.set(key, text),
    removeItem: (key: string) => void stored.delete(key),
  })
  vi.resetModules()
})

const open = () => import('./decisions.ts')

test('answers, assumption, table and day come back at the next visit; taken back they are gone', async () => {
  const first = await open()
  first.answerPoint(cve, point, 'Y')
  first.noteFound(cve, '2024-10-20')
  first.assumeExposed(true)
  first.chooseTable('ssvc:DT_DP:1.0.0')
  first.tellAlso('cisa:DT_CO:2.0.3', true)
  first.tellAlso('cisa:DT_BOD2604:1.0.0', true)
  first.tellAlso('cisa:DT_BOD2604:1.0.0', false)
  vi.resetModules()
  const second = await open()
  const state = second.useDecisions.getState()
  expect(second.answersOf(state, cve)).toEqual({ answers: { [point]: ['Y'] }, found: '2024-10-20' })
  expect(state).toMatchObject({ tableId: 'ssvc:DT_DP:1.0.0', assumesExposed: true })
  const kinds = ['kev', 'epss', 'ssvc', 'record'] as const
  const known = Object.fromEntries(kinds.map((kind) => [kind, { kind: 'not-asked' }]))
  const decisions = second.decisionsFor(state, { cve, ...known } as KnownOfCve, '2026-11-28')
  expect(decisions.map(({ table }) => table.id)).toEqual(['ssvc:DT_DP:1.0.0', 'cisa:DT_CO:2.0.3'])
  second.answerPoint(cve, point, undefined)
  second.noteFound(cve, undefined)
  expect(second.useDecisions.getState().cves.size).toBe(0)
})

test.each([
  ['{'],
  ['[]'],
  ['{"form":2,"tableId":"x"}'],
  [
    '{"form":1,"tableId":"ours:gone:1","assumesExposed":"yes","cves":[1,[2],["CVE-2024-1",{}]],"own":["{}",3],"also":["ours:gone:1",{},7]}',
  ],
  [
    '{"form":1,"cves":[["CVE-2024-9537",{"answers":{"__proto__":["Y"],"a":[7]},"found":"2024-02-30"}]]}',
  ],
])('a store that holds %s breaks nothing', async (text) => {
  stored.set('plumb.decisions', text)
  const { answersOf, useDecisions } = await open()
  const state = useDecisions.getState()
  expect(state.tableId).toBe('cisa:DT_BOD2604:1.0.0')
  expect(state.assumesExposed).toBe(false)
  expect(state.also).toEqual([])
  expect(Object.keys(answersOf(state, cve).answers).filter((id) => id !== '__proto__')).toEqual([])
  expect(answersOf(state, cve).found).toBeUndefined()
})
