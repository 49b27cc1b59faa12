import type { Columns } from './columns.ts'
import { kevPlaces } from './outside-of-row.ts'
import { cvesOf } from './row-cves.ts'

type Figures = Pick<Columns, 'rows' | 'outside' | 'epss' | 'kev' | 'cve' | 'cveNumbers'>

const listed = kevPlaces.indexOf('listed')

/**
 * Tells of each CVE of a row its number, -1 where the row has none, its probability, NaN where it is not known, and
 * whether it is known to be in KEV. Whatever is counted by CVE asks here, so that it is the same everywhere.
 */
export function eachCveAt(
  figures: Figures,
  at: number,
  tell: (number: number, probability: number, isListed: boolean) => void,
): void {
  const { rows, outside, epss, kev, cve, cveNumbers } = figures
  const row = rows[at]
  const cves = row && (row.found?.ids.length ?? 0) > 1 ? cvesOf(row) : []
  if (cves.length < 2) {
    tell(cve[at] ?? -1, epss[at] ?? Number.NaN, (kev[at] ?? 0) >= listed)
    return
  }
  const each = outside[at]?.each
  for (const one of cves) {
    const said = each?.get(one)
    const place = kevPlaces.indexOf(said?.kev ?? 'not-asked')
    tell(cveNumbers.get(one) ?? -1, said?.epss ?? Number.NaN, place >= listed)
  }
}
