import { expect, test } from 'vitest'

import { deleteDailyFile, loadedIn, readChosenFile, useDailyFile } from './daily-file.ts'

const fileOf = (text: string) => new File([text], 'epss_scores-2026-08-15.csv')
const good = fileOf('cve,epss,percentile\nCVE-2024-3094,0.8,0.9\n')
const bad = fileOf('Dear team,\n')

test('a file that is refused leaves the one before in use, until it is deleted', async () => {
  await readChosenFile(bad)
  const { state } = useDailyFile.getState()
  expect(state).toMatchObject({ kind: 'refused', kept: undefined })
  await readChosenFile(good)
  await readChosenFile(bad)
  await readChosenFile(bad)
  expect(useDailyFile.getState().state).toMatchObject({ kind: 'refused', refusal: { line: 1 } })
  expect(loadedIn(useDailyFile.getState().state)?.file.rows).toBe(1)
  await deleteDailyFile()
  expect(loadedIn(useDailyFile.getState().state)).toBeUndefined()
})

test('reading that is cancelled leaves the one before in use', async () => {
  await readChosenFile(good)
  const reading = readChosenFile(good)
  const { state } = useDailyFile.getState()
  expect(loadedIn(state)?.file.rows).toBe(1)
  if (state.kind === 'reading') state.cancel()
  await reading
  expect(useDailyFile.getState().state.kind).toBe('loaded')
  await deleteDailyFile()
})
