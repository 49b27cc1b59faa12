// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

/** Held by pages that are there. */
let held: Set<string>

beforeEach(() => {
  held = new Set()
  localStorage.clear()
  vi.useFakeTimers()
  vi.resetModules()
  const request = (name: string, ...given: readonly unknown[]) => {
    const work = given.at(-1) as (lock: object | null) => Promise<unknown>
    if (given.length > 1) return Promise.resolve(work(held.has(name) ? null : {}))
    held.add(name)
    return work({}).then(() => held.delete(name))
  }
  vi.stubGlobal('navigator', { locks: { request } })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Another page, with the same stores. */
async function page() {
  vi.resetModules()
  return import('./unfinished-import.ts')
}

const notes = () => Object.keys(localStorage).filter((key) => key.startsWith('plumb.list.reading.'))

test('a page that was closed while it was reading is told of, once, with how far it was', async () => {
  const first = await page()
  let findings = 0
  first.noteReading(() => ({ files: 2, findings }))
  findings = 812
  await vi.advanceTimersByTimeAsync(1_000)
  held.clear()
  const later = await page()
  await later.sayUnfinishedImport()
  expect(later.useUnfinishedImport.getState()).toEqual({ files: 2, findings: 812 })
  expect(notes()).toEqual([])
  const last = await page()
  await last.sayUnfinishedImport()
  expect(last.useUnfinishedImport.getState()).toEqual({ files: 0, findings: 0 })
})

test('a page that is still reading is not told of, and one that has added or cancelled leaves nothing', async () => {
  const first = await page()
  first.noteReading(() => ({ files: 1, findings: 3 }))
  await vi.advanceTimersByTimeAsync(1_000)
  const other = await page()
  await other.sayUnfinishedImport()
  expect(other.useUnfinishedImport.getState().files).toBe(0)
  expect(notes().length).toBe(1)
  first.forgetReading()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(notes()).toEqual([])
  expect(held.size).toBe(0)
})

test('a damaged note counts nothing', async () => {
  localStorage.setItem('plumb.list.reading.x', '{"files":-1,"findings":"many"}')
  localStorage.setItem('plumb.list.reading.y', '[')
  const later = await page()
  await later.sayUnfinishedImport()
  expect(later.useUnfinishedImport.getState()).toEqual({ files: 0, findings: 0 })
})
