import type { Severity, SeverityBand } from './spec.ts'

/** The Qualitative Severity Rating Scale shared by v3.0 §5, v3.1 §5 and v4.0 §6. */
export const qualitativeSeverityRatingScale = [
  { severity: 'none', from: 0, to: 0 },
  { severity: 'low', from: 0.1, to: 3.9 },
  { severity: 'medium', from: 4, to: 6.9 },
  { severity: 'high', from: 7, to: 8.9 },
  { severity: 'critical', from: 9, to: 10 },
] as const satisfies readonly SeverityBand[]

/** NVD's words for v2 scores; FIRST's guide defines none. */
export const nvdSeverityScale = [
  { severity: 'low', from: 0, to: 3.9 },
  { severity: 'medium', from: 4, to: 6.9 },
  { severity: 'high', from: 7, to: 10 },
] as const satisfies readonly SeverityBand[]

/** The word for a score (a multiple of 0.1 from 0 to 10) on a scale. */
export function severityOn(scale: readonly SeverityBand[], score: number): Severity {
  for (const band of scale) if (score <= band.to) return band.severity
  throw new RangeError(`no severity for a score of ${score}`)
}

/** The words of a scale by score in tenths. */
export function severitiesByTenths(scale: readonly SeverityBand[]): readonly Severity[] {
  return Array.from({ length: 101 }, (_, tenths) => severityOn(scale, tenths / 10))
}
