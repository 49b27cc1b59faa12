import { type Columns, severityPlaces } from './columns.ts'
import { eachCveAt } from './cves-at.ts'
import { rowStatuses } from './row.ts'

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

const open = [rowStatuses.indexOf('open'), rowStatuses.indexOf('unknown')]

/** Sums rows up; a CVE ID of several rows counts once, and only where one of them is open. */
export function summaryOf(columns: Columns): Summary {
  const { rows, severity, status, cveNumbers } = columns
  const severities = severityPlaces.map(() => 0)
  const isThere = new Uint8Array(cveNumbers.size)
  const isOpenThere = new Uint8Array(cveNumbers.size)
  const inKev = new Uint8Array(cveNumbers.size)
  const probability = new Float64Array(cveNumbers.size).fill(Number.NaN)
  let isOpenCount = 0
  for (let at = 0; at < rows.length; at++) {
    const place = severity[at] ?? 0
    severities[place] = (severities[place] ?? 0) + 1
    const isOpen = open.includes(status[at] ?? -1)
    if (isOpen) isOpenCount++
    eachCveAt(columns, at, (number, p, isListed) => {
      if (number < 0) return
      isThere[number] = 1
      if (!isOpen) return
      isOpenThere[number] = 1
      inKev[number] = Number(isListed)
      probability[number] = p
    })
  }
  const probabilities = probability.filter((p, number) => isOpenThere[number] && !Number.isNaN(p))
  return {
    rows: rows.length,
    cves: isThere.filter(Boolean).length,
    open: isOpenCount,
    inKev: inKev.filter(Boolean).length,
    epssAtLeastTenth: probabilities.filter((p) => p >= 0.1).length,
    epssKnown: probabilities.length,
    expected: probabilities.reduce((sum, p) => sum + p, 0),
    atLeastOne: 1 - probabilities.reduce((product, p) => product * (1 - p), 1),
    severities,
  }
}
