/** What a host's message costs a frame, and what ten thousand hostile ones cost. */

import { bench, run, summary } from 'mitata'

import { readMessage } from './read-message.ts'

const envelope = { source: 'cvss-embed', v: 1 }
const vector = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'
const hostile: readonly unknown[] = [
  null,
  'x'.repeat(100_000),
  '{'.repeat(19_999),
  { ...envelope, type: '__proto__' },
  { ...envelope, type: 'load', vector: 'A'.repeat(50_000) },
  { ...envelope, type: 'load', groups: Array.from({ length: 1_000 }, () => 'base') },
  { ...envelope, type: 'config', title: 7, lang: {} },
  JSON.stringify({ ...envelope, type: 'set', vector: '__proto__:x' }),
]

summary(() => {
  bench('a load as an object', () => readMessage({ ...envelope, type: 'load', vector }))
  bench('a load as JSON text', () =>
    readMessage(JSON.stringify({ ...envelope, type: 'load', vector })))
  bench('10,000 hostile messages', () => {
    for (let sent = 0; sent < 10_000; sent++) readMessage(hostile[sent % hostile.length])
  })
})

await run()
