import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { fetchJson } from './fetch-json.ts'
import { isLookupError } from './look-up-error.ts'

const url = 'https://data.example/answer'
const fetchStandIn = vi.fn<typeof fetch>()

beforeEach(() => {
  vi.stubGlobal('fetch', fetchStandIn)
  vi.useFakeTimers()
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  fetchStandIn.mockReset()
})

/** A server that never answers. */
const silence: typeof fetch = (_url, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error))
  })

function ask(signal = new AbortController().signal): Promise<unknown> {
  return fetchJson(url, signal)
}

async function failure(): Promise<unknown> {
  return ask().catch((error: unknown) => error)
}

test('asks by a simple GET that tells nothing about who asks', async () => {
  fetchStandIn.mockResolvedValue(Response.json({ data: [] }))
  expect(await ask()).toEqual({ data: [] })
  const [asked, init] = fetchStandIn.mock.calls[0] ?? []
  expect(asked).toBe(url)
  expect(init).toEqual({
    signal: expect.any(AbortSignal),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  })
})

describe('a failure has a code', () => {
  test('network: no connection, or no permission to read the answer', async () => {
    fetchStandIn.mockRejectedValue(new TypeError('Failed to fetch'))
    const error = await failure()
    expect(isLookupError(error)).toBe(true)
    expect(error).toMatchObject({ code: 'network' })
  })

  test('network: the connection breaks in the middle of the answer', async () => {
    const body = new ReadableStream({
      start: (controller) => controller.error(new TypeError('terminated')),
    })
    fetchStandIn.mockResolvedValue(new Response(body))
    expect(await failure()).toMatchObject({ code: 'network' })
  })

  test('http: with the status, and the pause where the page may read it', async () => {
    fetchStandIn.mockResolvedValueOnce(new Response('<h1>503</h1>', { status: 503 }))
    expect(await failure()).toMatchObject({ code: 'http', status: 503 })
    fetchStandIn.mockResolvedValueOnce(
      new Response('', { status: 429, headers: { 'retry-after': '7' } }),
    )
    expect(await failure()).toMatchObject({ code: 'http', status: 429, retryAfter: 7000 })
    fetchStandIn.mockResolvedValueOnce(
      new Response('', {
        status: 429,
        headers: { 'retry-after': 'Fri, 21 Aug 2026 00:00:00 GMT' },
      }),
    )
    expect(await failure()).not.toHaveProperty('retryAfter')
  })

  test.each(['<!doctype html><title>Maintenance</title>', '{"data":[{"cve":"CVE-20', ''])(
    'not-json: status 200 with %j',
    async (text) => {
      fetchStandIn.mockResolvedValue(new Response(text))
      expect(await failure()).toMatchObject({ code: 'not-json' })
    },
  )

  test('timeout: after ten seconds, and the request ends', async () => {
    fetchStandIn.mockImplementation(silence)
    const failed = failure()
    await vi.advanceTimersByTimeAsync(9_999)
    const signal = fetchStandIn.mock.calls[0]?.[1]?.signal
    expect(signal?.aborted).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(signal?.aborted).toBe(true)
    expect(await failed).toMatchObject({ code: 'timeout' })
  })
})

describe('an abort', () => {
  test('ends the request and is no failure of the look-up', async () => {
    fetchStandIn.mockImplementation(silence)
    const controller = new AbortController()
    const failed = ask(controller.signal).catch((error: unknown) => error)
    controller.abort()
    expect(fetchStandIn.mock.calls[0]?.[1]?.signal?.aborted).toBe(true)
    expect(await failed).toMatchObject({ name: 'AbortError' })
    expect(isLookupError(await failed)).toBe(false)
    expect(vi.getTimerCount()).toBe(0)
  })

  test('beforehand sends nothing', async () => {
    await expect(ask(AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' })
    expect(fetchStandIn).not.toHaveBeenCalled()
  })
})

test('an answer that does not end is given up, and its connection with it', async () => {
  let cancelled = false
  const piece = new Uint8Array(1_000_000).fill(32)
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(piece),
    cancel: () => {
      cancelled = true
    },
  })
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body)))
  const asked = fetchJson('https://a.example/', new AbortController().signal)
  await expect(asked).rejects.toMatchObject({ code: 'too-long' })
  expect(cancelled).toBe(true)
})
