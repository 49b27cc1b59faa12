import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import type { DailyFile } from './daily-file.ts'

const file: DailyFile = {
  date: '2026-08-15',
  model: undefined,
  rows: 1,
  keys: Float64Array.of(202400000003094),
  probabilities: Float64Array.of(0.86),
  percentiles: Float64Array.of(1),
}

type Request = { result?: unknown; onsuccess?: () => void; onupgradeneeded?: () => void }

/** As much of IndexedDB as one store of values needs. */
function stubIndexedDB(values = new Map<string, unknown>()): Map<string, unknown> {
  const request = (result: unknown): Request => {
    const made: Request = { result }
    setTimeout(() => {
      made.onupgradeneeded?.()
      made.onsuccess?.()
    })
    return made
  }
  const transaction = () => {
    const made: { oncomplete?: () => void; objectStore: () => object } = {
      objectStore: () => ({
        transaction: made,
        get: (key: string) => request(structuredClone(values.get(key))),
        put: (value: unknown, key: string) => values.set(key, structuredClone(value)),
        delete: (key: string) => values.delete(key),
      }),
    }
    setTimeout(() => made.oncomplete?.())
    return made
  }
  vi.stubGlobal('indexedDB', {
    open: () => request({ createObjectStore: () => {}, transaction }),
  })
  return values
}

async function openStore() {
  vi.resetModules()
  return import('./store.ts')
}

beforeEach(() => {
  vi.unstubAllGlobals()
})

afterEach(() => {
  vi.unstubAllGlobals()
})

test('a stored file is there at the next visit, until it is deleted', async () => {
  stubIndexedDB()
  const first = await openStore()
  expect(await first.storedDailyFile()).toBeUndefined()
  expect(await first.storeDailyFile(file)).toBe(true)
  const next = await openStore()
  expect(await next.storedDailyFile()).toEqual(file)
  expect(await next.deleteStoredDailyFile()).toBe(true)
  expect(await next.storedDailyFile()).toBeUndefined()
})

test.each<[string, unknown]>([
  ['of another kind', 'text'],
  ['with columns of different lengths', { ...file, keys: new Float64Array(2) }],
  ['with arrays of another type', { ...file, keys: [202400000003094] }],
  ['with less in it', { rows: 1 }],
])('a stored value %s is no file', async (_title, value) => {
  const values = stubIndexedDB()
  const store = await openStore()
  await store.storeDailyFile(file)
  for (const key of values.keys()) values.set(key, value)
  expect(await store.storedDailyFile()).toBeUndefined()
})

describe('nothing is kept, and nothing fails', () => {
  test.each<[string, unknown]>([
    ['there is no IndexedDB', undefined],
    [
      'it may not be opened',
      {
        open: () => {
          throw new DOMException('sandboxed', 'SecurityError')
        },
      },
    ],
    [
      'it does not open',
      {
        open: () => {
          const request: { error: Error; onerror?: () => void } = { error: new Error('private') }
          setTimeout(() => request.onerror?.())
          return request
        },
      },
    ],
  ])('where %s', async (_title, indexedDB) => {
    vi.stubGlobal('indexedDB', indexedDB)
    const store = await openStore()
    expect(await store.storeDailyFile(file)).toBe(false)
    expect(await store.storedDailyFile()).toBeUndefined()
    expect(await store.deleteStoredDailyFile()).toBe(false)
  })
})
