import { describe, expect, test } from 'vitest'
import { csvRows } from './csv-rows.ts'
import { isKevCsv, mapKevCsv } from './kev-csv.ts'
import { kevEntry } from './kev.ts'

const heading =
  'cveID,vendorProject,product,vulnerabilityName,dateAdded,shortDescription,requiredAction,dueDate,knownRansomwareCampaignUse,notes,cwes,forensicTriage'
const row =
  'CVE-2026-7357,Acme,"Anvil, ""heavy""",Acme Anvil Drop,2026-08-21,"It falls.\nTwice.",Step aside.,2026-08-24,Known,,CWE-78,Yes'
const other = 'CVE-2025-4000,Acme,Rope,Acme Rope,2026-08-01,.,.,2026-08-22,Unknown,,,'
const csv = `\uFEFF${heading}\r\n${row}\r\n${other}\r\n`

describe('the KEV catalogue as CSV', () => {
  test('is read by the names of its columns, over commas, quotes and line ends in values', () => {
    expect(isKevCsv(csv)).toBe(true)
    const catalogue = mapKevCsv(csv)
    expect(catalogue?.listings).toHaveLength(2)
    expect(catalogue && kevEntry(catalogue, 'CVE-2026-7357')).toEqual({
      cve: 'CVE-2026-7357',
      dateAdded: '2026-08-21',
      dueDate: '2026-08-24',
      ransomware: 'known',
      forensicTriage: 'yes',
      name: 'Acme Anvil Drop',
      catalogueDate: '2026-08-21',
    })
    expect(catalogue).toMatchObject({ date: '2026-08-21', isByEntry: true })
    expect(catalogue && kevEntry(catalogue, 'CVE-2025-4000')?.forensicTriage).toBeUndefined()
  })

  test('lists a row without a date, and is then of no day', () => {
    expect(mapKevCsv(`${heading}\nCVE-2026-7357,Acme\n`)).toMatchObject({
      date: undefined,
      listings: [{ cve: 'CVE-2026-7357' }],
    })
    expect(mapKevCsv(heading)).toBeUndefined()
  })

  test('is told from a daily file', () => {
    expect(isKevCsv('cve,epss,percentile\nCVE-2026-7357,0.1,0.2\n')).toBe(false)
  })
})

test('rows of a CSV text keep empty values and end with or without a line end', () => {
  expect(csvRows('a,b\n,"x\ny"\n"1""2",')).toEqual([
    ['a', 'b'],
    ['', 'x\ny'],
    ['1"2', ''],
  ])
  expect(csvRows('')).toEqual([])
})
