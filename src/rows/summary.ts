import { type Columns, kevPlaces, severityPlaces } from './columns.ts'
import { isOpen } from './row.ts'

/** What a list sums up to. */
export type Summary = {
  readonly rows: number
  /** CVE IDs that are different. */
  readonly cves: number
  readonly open: number
  /** Of CVE IDs that are open. */
  readonly inKev: number
  readonly epssAtLeastTenth: number
  /** How many of the open CVE IDs EPSS is known of. */
  readonly epssKnown: number
  /** How many of these are expected to be exploited within 30 days: the sum of their probabilities. */
  readonly expected: number
  /** That at least one is, if they were independent: 1 - Π(1 - p). */
  readonly atLeastOne: number
  /** Rows by `severityPlaces`. */
  readonly severities: readonly number[]
}

const listed = kevPlaces.indexOf('listed')

/** Sums rows up; a CVE ID of several rows counts once, and only where one of them is open. */
export function summaryOf({ rows, severity, kev, epss }: Columns): Summary {
  const cves = new Set<string>()
  const openCves = new Map<string, number>()
  const severities = severityPlaces.map(() => 0)
  let open = 0
  for (const [at, row] of rows.entries()) {
    const place = severity[at] ?? 0
    severities[place] = (severities[place] ?? 0) + 1
    const { cve } = row.assessment
    if (cve !== undefined) cves.add(cve)
    if (!isOpen(row)) continue
    open++
    if (cve !== undefined) openCves.set(cve, at)
  }
  const each = [...openCves.values()]
  const probabilities = each.map((at) => epss[at] ?? Number.NaN).filter((p) => !Number.isNaN(p))
  return {
    rows: rows.length,
    cves: cves.size,
    open,
    inKev: each.filter((at) => (kev[at] ?? 0) >= listed).length,
    epssAtLeastTenth: probabilities.filter((p) => p >= 0.1).length,
    epssKnown: probabilities.length,
    expected: probabilities.reduce((sum, p) => sum + p, 0),
    atLeastOne: 1 - probabilities.reduce((product, p) => product * (1 - p), 1),
    severities,
  }
}
