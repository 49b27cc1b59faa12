/** What becomes of the problems that reading the metrics of a vector string has found. */

import type { Segment } from './segments.ts'
import { type MetricsReading, readMetrics } from './careful-metrics.ts'
import type { Problem } from './reading.ts'
import { type Version, specOf, versions } from '../versions.ts'

type Faults =
  | { readonly ok: true; readonly dropped: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * Bad values among more good ones can be dropped; anything else refuses the vector. Metrics of
 * another version are one problem, however many there are.
 */
export function faultsOf(
  version: Version,
  prefix: Segment,
  segments: readonly Segment[],
  { problems, read }: MetricsReading,
): Faults {
  const isDroppable = problems.every(({ code }) => code === 'unknown-value')
  if (isDroppable && (problems.length === 0 || read.length > problems.length))
    return { ok: true, dropped: problems }
  const other = isDroppable ? undefined : otherVersion(version, segments, problems)
  if (other === undefined) return { ok: false, problems }
  const { position, text } = prefix
  const allowed = [`CVSS:${other}`, `CVSS:${version}`]
  return { ok: false, problems: [{ code: 'other-version', position, text, allowed }] }
}

/** The version of which the metrics are, if not of the one that the vector string names. */
function otherVersion(
  version: Version,
  segments: readonly Segment[],
  problems: readonly Problem[],
): Version | undefined {
  if (problems.length < 2) return undefined
  return versions.find((other) => {
    if (specOf(other).metrics.length === specOf(version).metrics.length) return false
    const read = readMetrics(other, segments)
    return (
      read.problems.every(({ code }) => code === 'unknown-value') &&
      read.problems.length < problems.length &&
      read.read.length > read.problems.length
    )
  })
}
