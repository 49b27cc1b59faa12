import { type Assessment, usedVersions } from '#assessment/assessment.ts'
import { companionVector } from '#assessment/companion.ts'
import type { Vector } from '#cvss/index.ts'
import { type Shown, shownVector } from '#state/snapshot.ts'
import type { Finding } from '#url/read/several.ts'

/** All vectors of a row: the shown one, the one that is published beside it, then those of other versions. */
export function vectorsOf(row: Shown): Finding {
  return [shownVector(row), ...otherVectors(row)]
}

/** What else a row holds than the vector that is shown of it. */
export function otherVectors({ assessment, version }: Shown): readonly Vector[] {
  const companion = companionVector(assessment.vectors, version)
  const others = usedVectors(assessment).filter((each) => each.version !== version)
  return companion ? [companion, ...others.filter((each) => each !== companion)] : others
}

function usedVectors(assessment: Assessment): readonly Vector[] {
  return usedVersions(assessment).map((version) => assessment.vectors[version])
}
