import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { readShard } from '../src/snapshot/shard.ts'
import { scoreInFile } from '../src/epss/daily-file.ts'

const script = fileURLToPath(new URL('epss-snapshot.mjs', import.meta.url))
let dist = ''

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'plumb-'))
  writeFileSync(join(dist, 'plumb.json'), '{ "lookUps": true }')
})
afterEach(() => rmSync(dist, { recursive: true }))

function write(name: string, text: string): string {
  writeFileSync(join(dist, name), text)
  return join(dist, name)
}

function run(...files: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...files], {
    encoding: 'utf8',
    env: { ...process.env, PLUMB_DIST: dist },
  })
  return { status, said: stdout + stderr }
}

const daily = [
  '#model_version:v2026.06.15,score_date:2026-08-15T12:02:44Z',
  'cve,epss,percentile',
  'CVE-2024-9537,0.03800,0.89120',
  'CVE-2021-44228,0.99999,1.0',
  '',
].join('\n')

test('writes shards, names them in plumb.json, and leaves the rest of that as it is', () => {
  const { status, said } = run(write('epss.csv', daily))
  expect(said).toContain('2 scores of 2026-08-15 in 2 files')
  expect(status).toBe(0)
  const { lookUps, snapshot } = JSON.parse(readFileSync(join(dist, 'plumb.json'), 'utf8'))
  expect(lookUps).toBe(true)
  expect(snapshot).toEqual({ form: 1, date: '2026-08-15', years: { 2021: '44', 2024: '9' } })
  const text = readFileSync(join(dist, 'snapshot/2024/9.json'), 'utf8')
  const shard = readShard('2024/9', JSON.parse(text))
  expect(scoreInFile(shard!.scores, 'CVE-2024-9537')?.probability).toBe(0.038)
  // Hosts give the compressed sibling, which must be of today, too.
  for (const name of ['plumb.json', 'snapshot/2024/9.json'])
    expect(String(brotliDecompressSync(readFileSync(join(dist, `${name}.br`))))).toBe(
      readFileSync(join(dist, name), 'utf8'),
    )
})

test('what is no daily file, or no catalogue, changes nothing and is said', () => {
  for (const [files, said] of [
    [[write('a.csv', 'a,b\n1,2')], 'line 1 should be'],
    [[write('epss.csv', daily), write('kev.json', '{"vulnerabilities":[]}')], 'no KEV catalogue'],
    [[write('epss.csv', daily), write('broken.json', '{')], 'cannot be read as JSON'],
    [[], 'Usage:'],
  ] as const) {
    const ran = run(...files)
    expect(ran.status).toBe(1)
    expect(ran.said).toContain(said)
  }
  expect(readFileSync(join(dist, 'plumb.json'), 'utf8')).toBe('{ "lookUps": true }')
  expect(readdirSync(dist)).not.toContain('snapshot')
})
