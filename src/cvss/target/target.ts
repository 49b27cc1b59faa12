import type { Severity } from '../spec.ts'
import { type Version, specOf } from '../versions.ts'

/**
 * Scores to reach, from 0 to 10: a severity stands for its band on the version's scale, `atMost` and
 * `atLeast` for one end or both; there a severity stands for the end of its band that is meant.
 */
export type Target =
  | Severity
  | { readonly atMost: number | Severity; readonly atLeast?: number | Severity }
  | { readonly atLeast: number | Severity; readonly atMost?: number | Severity }

/** The same in tenths, both ends included. */
export type TenthsBand = { readonly from: number; readonly to: number }

/** Throws a RangeError for a severity that the version's scale does not have, and for no number. */
export function tenthsBandOf(version: Version, target: Target): TenthsBand {
  const { atLeast = 0, atMost = 10 } =
    typeof target === 'string' ? { atLeast: target, atMost: target } : target
  const from = typeof atLeast === 'number' ? atLeast : bandOf(version, atLeast).from
  const to = typeof atMost === 'number' ? atMost : bandOf(version, atMost).to
  if (Number.isNaN(from) || Number.isNaN(to)) throw new RangeError('a target that is no number')
  // 1e-9 is the noise of doubles: 4.1 x 10 is less than 41.
  return { from: Math.ceil(from * 10 - 1e-9), to: Math.floor(to * 10 + 1e-9) }
}

function bandOf(version: Version, severity: Severity) {
  const band = specOf(version).severityScale.find((band) => band.severity === severity)
  if (!band) throw new RangeError(`CVSS ${version} has no severity ${severity}`)
  return band
}
