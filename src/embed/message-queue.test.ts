import { expect, test, vi } from 'vitest'

import { type Heard, messageQueue } from './message-queue.ts'
import { readMessage } from './read-message.ts'

function heardOf(fields: object): Heard {
  const reading = readMessage({ source: 'cvss-embed', v: 1, ...fields })
  if (reading.kind === 'ignored') throw new Error('ignored')
  return reading
}

async function handled(all: readonly object[]) {
  vi.useFakeTimers()
  const seen: { message: unknown; otherIds: readonly unknown[] }[] = []
  const receive = messageQueue(async ({ heard, otherIds }) => {
    seen.push({ message: heard.kind === 'message' ? heard.message : heard.code, otherIds })
  })
  for (const fields of all) {
    receive(heardOf(fields), 'https://host.example')
    // Each message is a task of its own.
    await Promise.resolve()
  }
  await vi.runAllTimersAsync()
  vi.useRealTimers()
  return seen
}

test('five thousand changes of the options are one, and each that asks is answered', async () => {
  const all = Array.from({ length: 5_000 }, (_, index) => ({
    type: 'config',
    title: `title ${index}`,
    ...(index % 1_000 === 0 && { id: index, readOnly: index > 3_000 }),
  }))
  expect(await handled(all)).toEqual([
    {
      message: expect.objectContaining({ title: 'title 4999', readOnly: true }),
      otherIds: [0, 1_000, 2_000, 3_000, 4_000],
    },
  ])
})

test('what may be refused, and all else, is done one by one and in order', async () => {
  const seen = await handled([
    { type: 'config', theme: 'dark' },
    { type: 'config', theme: 'pink', id: 1 },
    { type: 'config', lockVersion: '3.1', id: 2 },
    { type: 'get', id: 3 },
    { type: 'config', theme: 'light', id: 4 },
    { type: 'config', mode: 'field', id: 5 },
  ])
  expect(seen.map(({ message }) => message)).toMatchObject([
    { theme: 'dark' },
    { id: 1 },
    { lockVersion: '3.1' },
    { type: 'get' },
    { theme: 'light', mode: 'field', id: 5 },
  ])
  expect(seen.at(-1)?.otherIds).toEqual([4])
})
