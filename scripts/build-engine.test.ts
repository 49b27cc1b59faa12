import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

import ts from 'typescript'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { buildEngine } from './build-engine.mjs'

const folder = mkdtempSync(join(tmpdir(), 'engine-'))
const file = (name: string) => join(folder, name)

beforeAll(async () => {
  mkdirSync(file('dist'))
  await buildEngine(file('dist'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('the lines of the README score a file of vectors, as written there', () => {
  const [, lines = ''] = /```js\n(.*?)```/s.exec(readFileSync('README.md', 'utf8')) ?? []
  expect(lines).toContain('./dist/engine.js')
  writeFileSync(file('score.mjs'), lines)
  writeFileSync(
    file('vectors.txt'),
    [
      'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
      'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:L/I:L/A:N',
      'AV:N/AC:L/Au:N/C:C/I:C/A:C',
      'CVSS:3.1/AV:N',
      'nothing of the kind',
    ].join('\n'),
  )
  const said = execFileSync(process.execPath, ['score.mjs'], { cwd: folder, encoding: 'utf8' })
  expect(said.trim().split('\n')).toEqual([
    'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N 9.3',
    'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:L/I:L/A:N 7.2',
    'AV:N/AC:L/Au:N/C:C/I:C/A:C 10',
    'CVSS:3.1/AV:N half answered',
    'nothing of the kind cannot be read',
  ])
})

test('the file imports nothing, and gives all that the doors of the engine give', async () => {
  const code = readFileSync(file('dist/engine.js'), 'utf8')
  expect(ts.preProcessFile(code).importedFiles).toEqual([])
  const doors = await Promise.all(
    ['index', 'explain', 'target', 'another'].map(
      (door) => import(`../src/cvss/${door}.ts`) as Promise<object>,
    ),
  )
  const names = doors.flatMap((door) => Object.keys(door))
  const built = (await import(file('dist/engine.js'))) as object
  expect(Object.keys(built).toSorted()).toEqual([...new Set(names)].toSorted())
})

test('it runs in a worker, which has no document', async () => {
  writeFileSync(
    file('worker.mjs'),
    `import { parentPort } from 'node:worker_threads'
    import { changesTo, explainVector, parseVector } from './dist/engine.js'
    const { vector } = parseVector('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N')
    const [first] = changesTo(vector, { atMost: 0 })
    parentPort.postMessage([typeof document, explainVector(vector).overall, first])`,
  )
  const worker = new Worker(file('worker.mjs'))
  const said = await new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
  await worker.terminate()
  expect(said).toEqual([
    'undefined',
    7.5,
    { changes: [{ metric: 'C', from: 'H', to: 'N' }], score: 0 },
  ])
})

/** What TypeScript says of a program that uses the built types. */
function errorsOf(program: string): readonly string[] {
  writeFileSync(file('use.ts'), program)
  const checked = ts.createProgram([file('use.ts')], {
    strict: true,
    noEmit: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  })
  return ts
    .getPreEmitDiagnostics(checked)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}

test('its types stand alone, and are those of the engine', () => {
  const head = `import { parseVector, scoreVector, type Score } from './dist/engine.js'
    const reading = parseVector('AV:N')\n`
  expect(
    errorsOf(`${head}export const score: Score | undefined = reading.ok ? scoreVector(reading.vector) : undefined
      export const places: number[] = reading.ok ? [] : reading.problems.map(({ code }) => code.length)`),
  ).toEqual([])
  expect(errorsOf(`${head}export const score = scoreVector(reading.vector)`)).not.toEqual([])
})
