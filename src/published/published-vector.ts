import * as v from 'valibot'
import { maximumVectorLength, parseVector, type Reading, type Version } from '#cvss/index.ts'
import type { PublishedVector, Source } from './published.ts'
import { maybe, publishedScore } from './schema.ts'

const severity = maybe(v.pipe(v.string(), v.trim(), v.regex(/^[A-Za-z]{1,20}$/)))

/** What CVE records and NVD both write about one vector. */
export const cvssData = v.object({
  vectorString: v.string(),
  baseScore: publishedScore,
  baseSeverity: severity,
})

export type CvssData = v.InferOutput<typeof cvssData>

/** A published vector; `version` is that of the field it stood in, which its text may contradict. */
export function readPublishedVector(
  source: Source,
  version: Version,
  { vectorString, baseScore, baseSeverity }: CvssData,
): PublishedVector {
  const reading = readVector(vectorString, version)
  const read = reading.ok ? reading.vector.version : version
  return {
    source,
    version: read,
    // A key that is not there survives being kept as JSON.
    ...(read === version ? {} : { field: version }),
    text: vectorString.slice(0, maximumVectorLength),
    vector: reading.ok ? reading.vector : undefined,
    repairs: reading.ok ? reading.repairs : [],
    publishedScore: baseScore,
    publishedSeverity: baseSeverity,
  }
}

/** Metrics alone do not tell v3.0 from v3.1, so without a prefix the field decides. */
function readVector(text: string, version: Version): Reading {
  const reading = parseVector(text, version)
  if (!reading.ok || reading.vector.version === version) return reading
  const guessed = reading.repairs.some(({ code }) => code === 'prefix-missing')
  return guessed ? parseVector(`CVSS:${version}/${text}`, version) : reading
}
