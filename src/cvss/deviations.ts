/** Where other implementations are known to show another score. */

import type { Deviation, Values } from './scoring.ts'
import type { Vector } from './vector-type.ts'
import { isComplete } from './vector.ts'
import type { Version } from './versions.ts'
import { deviationsV30, deviationsV31 } from './v3/deviations.ts'
import { deviationsV4 } from './v4/deviations.ts'

const byVersion: Readonly<Partial<Record<Version, (values: Values) => readonly Deviation[]>>> = {
  '4.0': deviationsV4,
  '3.1': deviationsV31,
  '3.0': deviationsV30,
}

/** Other implementations known to show another overall score for a complete vector. */
export function deviations(vector: Vector): readonly Deviation[] {
  return isComplete(vector) ? (byVersion[vector.version]?.(vector.values) ?? []) : []
}
