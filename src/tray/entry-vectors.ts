import { type Assessment, usedVersions } from '#assessment/assessment.ts'
import { companionVector } from '#assessment/companion.ts'
import type { Vector } from '#cvss/index.ts'
import { shownVector } from '#state/snapshot.ts'
import type { TrayEntry } from '#state/tray/tray.ts'
import type { Finding } from '#url/read/several.ts'

/** All vectors of an entry: the shown one, the one that is published beside it, then those of other versions. */
export function vectorsOf(entry: TrayEntry): Finding {
  return [shownVector(entry), ...otherVectors(entry)]
}

/** What else an entry holds than the vector that is shown of it. */
export function otherVectors({ assessment, version }: TrayEntry): readonly Vector[] {
  const companion = companionVector(assessment.vectors, version)
  const others = usedVectors(assessment).filter((each) => each.version !== version)
  return companion ? [companion, ...others.filter((each) => each !== companion)] : others
}

function usedVectors(assessment: Assessment): readonly Vector[] {
  return usedVersions(assessment).map((version) => assessment.vectors[version])
}
