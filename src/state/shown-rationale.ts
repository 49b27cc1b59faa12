import type { Assessment } from '#assessment/assessment.ts'
import type { Rationale } from '#assessment/rationale.ts'
import { rationaleOn } from '#assessment/shown-notes.ts'
import type { Version } from '#cvss/index.ts'
import type { Shown } from './snapshot.ts'

const rationales = new WeakMap<Assessment, Partial<Record<Version, Rationale>>>()

/**
 * What is written about the vector on screen and holds beside its values; the same object for the
 * same assessment and version.
 */
export function rationaleOf({ assessment, version }: Shown): Rationale {
  const known = rationales.get(assessment) ?? {}
  const rationale = (known[version] ??= rationaleOn(assessment, version))
  rationales.set(assessment, known)
  return rationale
}
