import { beforeEach, expect, test } from 'vitest'

import {
  deleteKeptFile,
  endReading,
  keepFiles,
  keptFile,
  startReading,
  useKeptFiles,
} from './kept-files.ts'

function kev(date: string | undefined) {
  const listings = [
    { cve: 'CVE-2026-10001', dateAdded: '2026-07-01', ransomware: 'known' },
  ] as const
  return { kind: 'kev', catalogue: { date, listings } } as const
}

const names = () => useKeptFiles.getState().files.map(({ name }) => name)

beforeEach(() => {
  useKeptFiles.setState({ files: [], reading: undefined, taken: undefined })
})

test('files are kept side by side until each is deleted', async () => {
  await keepFiles([keptFile('a', kev('2026-08-14')), keptFile('b', kev('2026-08-15'))])
  expect(names()).toEqual(['a', 'b'])
  const [first] = useKeptFiles.getState().files
  await deleteKeptFile(first?.id ?? '')
  expect(names()).toEqual(['b'])
})

test('a file takes the place of one of the same day, or of the same name where there is no day', async () => {
  await keepFiles([keptFile('a', kev('2026-08-14')), keptFile('c', kev(undefined))])
  await keepFiles([keptFile('b', kev('2026-08-14')), keptFile('c', kev(undefined))])
  expect(names()).toEqual(['b', 'c'])
})

test('files that come together are used together, and those whose place they take are named', async () => {
  await keepFiles([keptFile('a', kev('2026-08-14'))])
  const keeping = keepFiles([keptFile('b', kev('2026-08-14')), keptFile('c', kev('2026-08-14'))])
  expect(names()).toEqual(['c'])
  expect(await keeping).toEqual(['a', 'b'])
})

test('a file of the same name about other CVEs takes the place of none', async () => {
  const record = (id: 'CVE-2026-10001' | 'CVE-2026-10002') =>
    ({ kind: 'records', records: [{ id, state: 'published', vectors: [] }] }) as const
  await keepFiles([keptFile('record.json', record('CVE-2026-10001'))])
  expect(await keepFiles([keptFile('record.json', record('CVE-2026-10002'))])).toEqual([])
  expect(await keepFiles([keptFile('record.json', record('CVE-2026-10001'))])).toEqual([
    'record.json',
  ])
  expect(names()).toEqual(['record.json', 'record.json'])
})

test('what is deleted while it is being kept does not come back', async () => {
  const keeping = keepFiles([keptFile('a', kev('2026-08-14'))])
  const [first] = useKeptFiles.getState().files
  await deleteKeptFile(first?.id ?? '')
  await keeping
  expect(names()).toEqual([])
})

test('the next reading ends what was said of the one before', () => {
  endReading({ kept: [], replaced: [], refused: [{ name: 'a', code: 'unexpected' }] })
  startReading('b', () => undefined)
  expect(useKeptFiles.getState()).toMatchObject({ taken: undefined, reading: { name: 'b' } })
  endReading(undefined)
  expect(useKeptFiles.getState().reading).toBeUndefined()
})

test('without a store a file is used and said not to be kept', async () => {
  await keepFiles([keptFile('a', kev('2026-08-14'))])
  expect(useKeptFiles.getState().files).toMatchObject([{ name: 'a', isStored: false }])
})
