import { beforeEach, expect, test } from 'vitest'

import {
  deleteDataFile,
  endReading,
  storeFiles,
  newDataFile,
  startReading,
  useDataFiles,
} from './data-files.ts'

function kev(date: string | undefined) {
  const listings = [
    { cve: 'CVE-2026-10001', dateAdded: '2026-07-01', ransomware: 'known' },
  ] as const
  return { kind: 'kev', catalogue: { date, listings } } as const
}

const names = () => useDataFiles.getState().files.map(({ name }) => name)

beforeEach(() => {
  useDataFiles.setState({ files: [], reading: undefined, taken: undefined })
})

test('files are kept side by side until each is deleted', async () => {
  await storeFiles([newDataFile('a', kev('2026-08-14')), newDataFile('b', kev('2026-08-15'))])
  expect(names()).toEqual(['a', 'b'])
  const [first] = useDataFiles.getState().files
  await deleteDataFile(first?.id ?? '')
  expect(names()).toEqual(['b'])
})

test('a file takes the place of one of the same day, or of the same name where there is no day', async () => {
  await storeFiles([newDataFile('a', kev('2026-08-14')), newDataFile('c', kev(undefined))])
  await storeFiles([newDataFile('b', kev('2026-08-14')), newDataFile('c', kev(undefined))])
  expect(names()).toEqual(['b', 'c'])
})

test('files that come together are used together, and those whose place they take are named', async () => {
  await storeFiles([newDataFile('a', kev('2026-08-14'))])
  const keeping = storeFiles([
    newDataFile('b', kev('2026-08-14')),
    newDataFile('c', kev('2026-08-14')),
  ])
  expect(names()).toEqual(['c'])
  expect(await keeping).toEqual(['a', 'b'])
})

test('a file of the same name about other CVEs takes the place of none', async () => {
  const record = (id: 'CVE-2026-10001' | 'CVE-2026-10002') =>
    ({ kind: 'records', records: [{ id, state: 'published', vectors: [] }] }) as const
  await storeFiles([newDataFile('record.json', record('CVE-2026-10001'))])
  expect(await storeFiles([newDataFile('record.json', record('CVE-2026-10002'))])).toEqual([])
  expect(await storeFiles([newDataFile('record.json', record('CVE-2026-10001'))])).toEqual([
    'record.json',
  ])
  expect(names()).toEqual(['record.json', 'record.json'])
})

test('what is deleted while it is being kept does not come back', async () => {
  const keeping = storeFiles([newDataFile('a', kev('2026-08-14'))])
  const [first] = useDataFiles.getState().files
  await deleteDataFile(first?.id ?? '')
  await keeping
  expect(names()).toEqual([])
})

test('the next reading ends what was said of the one before', () => {
  endReading({ accepted: [], replaced: [], refused: [{ name: 'a', code: 'unexpected' }] })
  startReading('b', () => undefined)
  expect(useDataFiles.getState()).toMatchObject({ taken: undefined, reading: { name: 'b' } })
  endReading(undefined)
  expect(useDataFiles.getState().reading).toBeUndefined()
})

test('until the store has answered, whether a file is kept is not known', async () => {
  const storing = storeFiles([newDataFile('a', kev('2026-08-14'))])
  expect(useDataFiles.getState().files).toMatchObject([{ name: 'a', isStored: undefined }])
  await storing
  expect(useDataFiles.getState().files).not.toMatchObject([{ isStored: undefined }])
})

test('without a store a file is used and said not to be kept', async () => {
  await storeFiles([newDataFile('a', kev('2026-08-14'))])
  expect(useDataFiles.getState().files).toMatchObject([{ name: 'a', isStored: false }])
})
