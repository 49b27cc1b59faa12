import { expose } from 'comlink'
import { afterEach, describe, expect, test, vi } from 'vitest'

import { startGivenReader } from './given-file-loader.ts'
import { openGiven, type ToOpen } from './open-given.ts'

// Long enough to be told how far it is read.
const text = `cve,epss,percentile\n${Array.from({ length: 30_000 }, (_, at) => `CVE-2024-${10_000 + at},0.861234567,0.123456789\n`).join('')}`
const file = new File([text], 'epss_scores-2026-08-15.csv')
const read = { kind: 'content', content: { file: { date: '2026-08-15', rows: 30_000 } } }
const terminate = vi.fn<() => void>()

afterEach(() => {
  vi.unstubAllGlobals()
  terminate.mockReset()
})

/** A Worker that is a port to this thread, on whose other end `served` answers. */
function stubWorker(served: object | undefined): { readonly urls: string[] } {
  const urls: string[] = []
  function StandIn(url: string): EventTarget {
    urls.push(url)
    const { port1, port2 } = new MessageChannel()
    if (served === undefined) setTimeout(() => port1.dispatchEvent(new Event('error')))
    else expose(served, port2)
    const worker = Object.assign(port1, {
      terminate: () => {
        terminate()
        port1.close()
      },
    })
    port1.start()
    return worker
  }
  vi.stubGlobal('Worker', StandIn)
  return { urls }
}

async function load(
  progress: (part: number) => void = () => {},
  signal = new AbortController().signal,
): Promise<unknown> {
  const reader = startGivenReader(signal)
  try {
    return await reader.open({ data: file, name: file.name }, progress)
  } finally {
    reader.end()
  }
}

describe('where workers start', () => {
  test('a worker reads the file, tells how far it is and ends', async () => {
    const { urls } = stubWorker({
      // What is sent is no file any more: Node's ports take a file's methods away.
      open: async ({ name }: ToOpen, progress: (part: number) => Promise<void>) => {
        await progress(0.5)
        return openGiven({ data: file, name }, () => {})
      },
    })
    const parts: number[] = []
    expect(await load((part) => parts.push(part))).toMatchObject(read)
    expect(urls).toEqual([expect.stringContaining('given-file.worker')])
    expect(terminate).toHaveBeenCalledTimes(1)
    expect(parts).toEqual([0.5])
  })

  test('nothing is told behind the answer', async () => {
    let tell: ((part: number) => Promise<void>) | undefined
    stubWorker({
      open: (_sent: ToOpen, progress: (part: number) => Promise<void>) => {
        tell = progress
        return 'answer'
      },
    })
    const progress = vi.fn<(part: number) => void>()
    expect(await load(progress)).toBe('answer')
    await tell?.(0.5)
    expect(progress).not.toHaveBeenCalled()
  })

  test('an abort ends the worker', async () => {
    stubWorker({ open: () => new Promise(() => {}) })
    const controller = new AbortController()
    const loading = load(() => {}, controller.signal)
    controller.abort()
    await expect(loading).rejects.toMatchObject({ name: 'AbortError' })
    expect(terminate).toHaveBeenCalled()
  })

  test('a file that cannot be opened is an error', async () => {
    stubWorker({ open: () => Promise.reject(new Error('gone')) })
    await expect(load()).rejects.toThrow('gone')
    expect(terminate).toHaveBeenCalledTimes(1)
  })
})

describe('the page itself reads the file', () => {
  test('where there are no workers', async () => {
    vi.stubGlobal('Worker', undefined)
    const parts: number[] = []
    expect(await load((part) => parts.push(part))).toMatchObject(read)
    expect(parts.at(-1)).toBe(1)
  })

  test('where a worker may not start', async () => {
    vi.stubGlobal('Worker', function Forbidden() {
      throw new DOMException('sandboxed', 'SecurityError')
    })
    expect(await load()).toMatchObject(read)
  })

  test("where the worker's script does not load", async () => {
    stubWorker(undefined)
    expect(await load()).toMatchObject(read)
    expect(terminate).toHaveBeenCalledTimes(1)
  })

  test('until an abort', async () => {
    vi.stubGlobal('Worker', undefined)
    const controller = new AbortController()
    const loading = load(() => controller.abort(), controller.signal)
    await expect(loading).rejects.toMatchObject({ name: 'AbortError' })
  })
})
