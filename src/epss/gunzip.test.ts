import { gzipSync } from 'node:zlib'

import { expect, test } from 'vitest'

import { gunzip } from './gunzip.ts'

const whole = gzipSync('x'.repeat(1_000) + Math.E + 'y'.repeat(1_000))

async function read(data: Uint8Array<ArrayBuffer>) {
  const { bytes, endsEarly } = gunzip(new Blob([data]).stream())
  const text = await new Response(bytes).text().catch(() => undefined)
  return { text, endsEarly: endsEarly() }
}

test('whole data is decompressed', async () => {
  expect((await read(new Uint8Array(whole))).text).toHaveLength(2_017)
})

test.each([12, 20, whole.length - 9, whole.length - 1])(
  'data that is cut after %i bytes ends early',
  async (length) => {
    const { text, endsEarly } = await read(new Uint8Array(whole.subarray(0, length)))
    expect([text, endsEarly]).toEqual([undefined, true])
  },
)

test('data that is damaged does not end early', async () => {
  // Small pieces Node takes without waiting for what becomes of them; browsers do wait.
  const rows = Array.from({ length: 40_000 }, (_, row) => `${(row * 7919) % 10_007}`).join()
  const damaged = new Uint8Array(gzipSync(rows)).fill(0, 30, 60)
  const { text, endsEarly } = await read(damaged)
  expect([text, endsEarly]).toEqual([undefined, false])
})
