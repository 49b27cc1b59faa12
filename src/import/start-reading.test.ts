import { expose } from 'comlink'
import { describe, expect, test, vi } from 'vitest'

import { type Batch, batching } from './batches.ts'
import type { TableChoice } from './choices.ts'
import type { Finding } from './finding.ts'
import { optionsOf } from './choices.ts'
import { readFiles } from './read-files.ts'
import type { FilesSink, GivenFile } from './reading.ts'
import { startReading } from './start-reading.ts'

const rows = Array.from({ length: 3_000 }, (_, at) => `CVE-2024-${10_000 + at},High`)
const given = [{ name: 'a.csv', data: new Blob([`CVE,Severity\n${rows.join('\n')}\n`]) }]

function collecting() {
  const findings: Finding[] = []
  const parts: number[] = []
  const formats: string[] = []
  const sink: FilesSink = {
    finding: (finding) => findings.push(finding),
    remark: () => {},
    recognised: (_, format) => formats.push(format),
    table: () => {},
    progress: (part) => parts.push(part),
    isCancelled: () => false,
  }
  return { findings, parts, formats, sink }
}

const terminate = vi.fn<() => void>()

/** A worker that is a port to this thread. */
function standIn(served: object | undefined): Worker {
  const { port1, port2 } = new MessageChannel()
  if (served === undefined) setTimeout(() => port1.dispatchEvent(new Event('error')))
  else expose(served, port2)
  const end = () => {
    terminate()
    port1.close()
  }
  port1.start()
  return Object.assign(port1, { terminate: end }) as unknown as Worker
}

const served = {
  // Node's ports take a blob's methods away: what is sent is read from here.
  read: async (
    _: readonly GivenFile[],
    choices: readonly TableChoice[],
    told: (batch: Batch) => unknown,
  ) => {
    let last: unknown
    const { sink, end } = batching((batch) => (last = told(batch)))
    const summary = await readFiles(given, sink, optionsOf(choices))
    end()
    await last
    return summary
  },
}

describe('reading', () => {
  test('in a worker tells everything in order, and ends it', async () => {
    const { sink, findings, parts, formats } = collecting()
    const signal = new AbortController().signal
    const summary = await startReading(given, sink, { signal, start: () => standIn(served) })
    expect(summary).toEqual({ findings: 3_000, more: 0, files: 1 })
    expect(findings.map(({ ids }) => `${ids[0]},High`)).toEqual(rows)
    expect(formats).toEqual(['CSV'])
    expect(parts.at(-1)).toBe(1)
    expect(terminate).toHaveBeenCalledOnce()
  })

  test.each([
    ['no worker starts', () => undefined],
    ['the script does not load', () => standIn(undefined)],
  ])('where %s, is done here', async (_, start) => {
    const { sink, findings } = collecting()
    const signal = new AbortController().signal
    await startReading(given, sink, { signal, start })
    expect(findings).toHaveLength(3_000)
  })

  test('is ended by an abort, and tells nothing more', async () => {
    const { sink, findings } = collecting()
    const controller = new AbortController()
    const reading = startReading(given, sink, {
      signal: controller.signal,
      start: () => standIn({ read: async () => new Promise(() => {}) }),
    })
    controller.abort(new Error('enough'))
    await expect(reading).rejects.toThrow('enough')
    const here = startReading(given, sink, { signal: controller.signal, start: () => undefined })
    await expect(here).rejects.toThrow('enough')
    expect(findings).toEqual([])
  })

  test('takes a person’s choice of columns', async () => {
    const { sink, findings } = collecting()
    const choices: readonly TableChoice[] = [
      { files: ['a.csv'], name: '', columns: [[1, 'asset']] },
    ]
    await startReading(given, sink, {
      signal: new AbortController().signal,
      start: () => standIn(served),
      choices,
    })
    expect(findings[0]).toMatchObject({ asset: 'High', severity: undefined })
  })
})

test('batches are few', () => {
  const sizes: number[] = []
  const { sink, end } = batching(({ findings }) => sizes.push(findings.length))
  const finding = { ids: ['x'] } as unknown as Finding
  for (let at = 0; at < 10_000; at++) sink.finding(finding)
  end()
  expect(sizes.reduce((sum, size) => sum + size)).toBe(10_000)
  expect(sizes.length).toBeLessThan(40)
})
