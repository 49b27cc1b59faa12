import type { CveId } from '#cve-id/cve-id.ts'
import { type Vector, type Version, formatVector, specOf } from '#cvss/index.ts'

const firstPages: Readonly<Record<Version, string | undefined>> = {
  '4.0': '4-0',
  '3.1': '3.1',
  '3.0': '3.0',
  '2.0': undefined,
}

/** A vector as a link to FIRST's calculator, which reads the whole vector string from the fragment; undefined for v2, for which FIRST has no page. */
export function firstLink(vector: Vector): string | undefined {
  const page = firstPages[vector.version]
  return page && `https://www.first.org/cvss/calculator/${page}#${formatVector(vector)}`
}

/**
 * A vector as a link to NVD's calculator, in the form of its page on product integration: the vector
 * without its prefix (v2 in parentheses), its version beside it, and the CVE ID as `name`. NVD's
 * `source` is left out: it would say that the vector is NIST's. The version comes last, so that
 * the link ends in a digit, which no autolinker cuts.
 */
export function nvdLink(vector: Vector, cve?: CveId): string {
  const { version } = vector
  const bare = formatVector(vector).slice(specOf(version).prefix.length).replace(/^\//, '')
  const parameters = [
    ...(cve === undefined ? [] : [`name=${cve}`]),
    `vector=${version === '2.0' ? `(${bare})` : bare}`,
    `version=${version}`,
  ]
  const page = `v${version.slice(0, 1)}-calculator`
  return `https://nvd.nist.gov/vuln-metrics/cvss/${page}?${parameters.join('&')}`
}
