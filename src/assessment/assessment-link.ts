import type { Version } from '#cvss/index.ts'
import { formatPermalink } from '#url/permalink.ts'
import { type Assessment, usedVersions } from './assessment.ts'
import { companionVector } from './companion.ts'

/**
 * The fragment of a link to an assessment: the vector of one version, the one that is published
 * beside it, and the CVE ID. Title, notes and marking go into no link unasked.
 */
export function assessmentFragment({ vectors, cve }: Assessment, version: Version): string {
  return formatPermalink(vectors[version], cve, companionVector(vectors, version))
}

/** Versions in which something is set and whose vector that link does not hold. */
export function versionsNotInLink(assessment: Assessment, version: Version): readonly Version[] {
  const companion = companionVector(assessment.vectors, version)?.version
  return usedVersions(assessment).filter((each) => each !== version && each !== companion)
}
