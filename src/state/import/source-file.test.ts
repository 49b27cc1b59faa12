import { expect, test, vi } from 'vitest'

import { readGiven as readForTests } from '#import/gather.ts'
import { takeGivenBy } from '../given-files.ts'
import { usedAsSource } from './source-file.ts'

const row = 'CVE-2021-27104,Accellion,FTA,Accellion FTA OS Command Injection,2021-11-03'
const csv = `cveID,vendorProject,product,vulnerabilityName,dateAdded\n${row}\n`
const json = `{"title":"CISA Catalog","catalogVersion":"2024","count":1,"vulnerabilities":[{"cveID":"CVE-2021-27104","product":"FTA","dateAdded":"2021-11-03"}]}`
const daily = '#model_version:v2025.03.14\ncve,epss,percentile\nCVE-2021-27104,0.9,0.99\n'
const report = 'CVE,Title\nCVE-2021-27104,FTA\n'

test.each([
  ['kev.csv', csv, true, 0],
  ['kev.json', json, true, 0],
  ['epss.csv', daily, true, 0],
  ['report.csv', report, false, 1],
])('%s is given to what uses it if it is a source, and then gives no rows', async (...given) => {
  const [name, text, isSource, count] = given
  const taken = vi.fn<(files: readonly File[]) => void>()
  takeGivenBy(taken)
  const data = new File([text], name)
  const read = await readForTests([{ name, data }])
  const used = await usedAsSource(data, read)
  expect(used.isSource).toBe(isSource)
  expect(used.findings).toHaveLength(count)
  expect(used.remarks).toEqual([])
  expect(taken).toHaveBeenCalledTimes(isSource ? 1 : 0)
})
