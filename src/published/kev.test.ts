import { describe, expect, test } from 'vitest'
import { absenceDoubt, kevEntry, mapKevCatalogue } from './kev.ts'

function catalogue(...vulnerabilities: unknown[]) {
  return {
    title: 'CISA Catalog of Known Exploited Vulnerabilities',
    catalogVersion: '2026.08.21',
    dateReleased: '2026-08-21T17:46:43.6019Z',
    count: vulnerabilities.length,
    vulnerabilities,
  }
}

const zimbra = {
  cveID: 'CVE-2026-7357',
  vulnerabilityName: 'Zimbra OS Command Injection Vulnerability',
  dateAdded: '2026-08-21',
  dueDate: '2026-08-24',
  knownRansomwareCampaignUse: 'Known',
}

describe('the KEV catalogue', () => {
  test('gives an entry with its dates, ransomware use and the catalogue’s own date', () => {
    const mapped = mapKevCatalogue(catalogue(zimbra))
    expect(mapped && kevEntry(mapped, 'CVE-2026-7357')).toEqual({
      cve: 'CVE-2026-7357',
      dateAdded: '2026-08-21',
      dueDate: '2026-08-24',
      ransomware: 'known',
      name: 'Zimbra OS Command Injection Vulnerability',
      catalogueDate: '2026-08-21',
    })
    expect(mapped && kevEntry(mapped, 'CVE-2026-7358')).toBeUndefined()
  })

  test('ransomware use is known only where CISA says so', () => {
    const uses = ['Unknown', 'known ', undefined, null, 'constructor']
    const rows = uses.map((knownRansomwareCampaignUse) => ({
      ...zimbra,
      knownRansomwareCampaignUse,
    }))
    expect(
      mapKevCatalogue(catalogue(...rows))?.listings.map(({ ransomware }) => ransomware),
    ).toEqual(['unknown', 'known', 'unknown', 'unknown', 'unknown'])
  })

  test('leaves out rows without a CVE ID, and what else is wrong in a row', () => {
    const mapped = mapKevCatalogue(
      catalogue(
        null,
        [],
        { cveID: 'EUVD-2026-1', dateAdded: 'x' },
        {
          ...zimbra,
          dueDate: 'soon',
          vulnerabilityName: 5,
        },
      ),
    )
    expect(mapped?.listings).toHaveLength(1)
    expect(mapped?.listings[0]?.dueDate).toBeUndefined()
    expect(mapped?.listings[0]?.name).toBeUndefined()
  })

  test('survives being kept as JSON', () => {
    const mapped = mapKevCatalogue(catalogue(zimbra))
    expect(JSON.parse(JSON.stringify(mapped))).toEqual(mapped)
  })

  test('reads the others beside a row that is wrong, lists without a date, and then never says no', () => {
    const undatedRow = { cveID: 'CVE-2026-0001', dateAdded: '<b>' }
    const mapped = mapKevCatalogue(catalogue(zimbra, undatedRow, { cveID: 5 }))!
    expect(kevEntry(mapped, 'CVE-2026-7357')).toMatchObject({ dateAdded: '2026-08-21' })
    expect(kevEntry(mapped, 'CVE-2026-0001')).toMatchObject({ dateAdded: undefined })
    expect(absenceDoubt(mapped)).toEqual({ code: 'incomplete', read: 2, total: 3 })
  })

  test('that has fewer entries than it says, or no date, never says no', () => {
    const whole = catalogue(zimbra)
    const doubt = (json: unknown) => absenceDoubt(mapKevCatalogue(json)!)
    expect(doubt(whole)).toBeUndefined()
    expect(doubt({ ...whole, count: 1674 })).toEqual({ code: 'incomplete', read: 1, total: 1674 })
    expect(doubt({ ...whole, dateReleased: undefined })).toEqual({ code: 'undated' })
  })

  test.each([
    undefined,
    null,
    'KEV',
    [[]],
    {},
    { vulnerabilities: {} },
    catalogue(),
    catalogue('x', null),
    catalogue(...Array.from({ length: 60_000 }, () => zimbra)),
  ])('is refused where its silence about a CVE would say nothing', (json) => {
    expect(mapKevCatalogue(json)).toBeUndefined()
  })
})

describe('forensic triage', () => {
  test('is Yes, No, or not said, which is never No', () => {
    const said = ['Yes', 'No', ' yes', undefined, null, true, 'Maybe', '']
    const rows = said.map((forensicTriage) => ({ ...zimbra, forensicTriage }))
    const listings = mapKevCatalogue(catalogue(...rows))?.listings
    expect(listings?.map(({ forensicTriage }) => forensicTriage)).toEqual([
      'yes',
      'no',
      'yes',
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('two rows for one CVE', () => {
  const earlier = { ...zimbra, dateAdded: '2026-08-01', dueDate: '2026-08-22' }
  const entryOf = (...rows: unknown[]) => {
    const mapped = mapKevCatalogue(catalogue(...rows))
    return mapped && kevEntry(mapped, 'CVE-2026-7357')
  }

  test('give the one added later, wherever it stands, and their number', () => {
    const later = { dateAdded: '2026-08-21', dueDate: '2026-08-24', rows: 2 }
    expect(entryOf(earlier, zimbra)).toMatchObject(later)
    expect(entryOf(zimbra, earlier)).toMatchObject(later)
  })

  test('of one day give the one that stands behind', () => {
    const corrected = { ...zimbra, forensicTriage: 'Yes' }
    expect(entryOf(zimbra, corrected)).toMatchObject({ forensicTriage: 'yes', rows: 2 })
  })
})
