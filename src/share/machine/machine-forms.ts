/** The machine-readable forms of a result; write them with `JSON.stringify(form, undefined, 2)`. */

import type { CompleteResult } from './complete-result.ts'
import { csaf20Document, csaf20Vulnerability } from './csaf-2-0.ts'
import { csaf21Document, csaf21Vulnerability } from './csaf-2-1.ts'
import { csafFileName } from './csaf-document.ts'
import { cveMetric } from './cve.ts'
import { cyclonedxDocument, cyclonedxRating } from './cyclonedx.ts'
import type { JsonObject } from './json.ts'
import { osvSeverity } from './osv.ts'

/** Identifies a form; never shown. */
export type MachineFormName = 'cve-json' | 'csaf-2.0' | 'csaf-2.1' | 'cyclonedx' | 'osv'

/** A whole document around the fragment, with placeholders that a person must fill. */
export type MachineDocument = {
  /** Dates are those of `now`. */
  readonly content: (result: CompleteResult, now: Date) => JsonObject
  /** As the format's own rule has it. */
  readonly fileName: (result: CompleteResult) => string
}

/** One format's form of a result: pure, the same keys in the same order, nothing undefined. */
export type MachineForm = {
  readonly name: MachineFormName
  /** Where the fragment belongs, in the format's own words: `containers.cna.metrics[]`. */
  readonly place: string
  /** The part that a person puts into a document of their own. */
  readonly fragment: (result: CompleteResult) => JsonObject
  /** Such as `cve-2024-12345-osv.json`, or `cvss-osv.json` without a CVE ID. */
  readonly fragmentFileName: (result: CompleteResult) => string
  readonly document?: MachineDocument
}

/** Every form, in the order in which they are offered. */
export const machineForms: readonly MachineForm[] = [
  {
    name: 'cve-json',
    place: 'containers.cna.metrics[]',
    fragment: cveMetric,
    fragmentFileName: (result) => fragmentFileName(result, 'cve-metric'),
  },
  {
    name: 'csaf-2.0',
    place: 'vulnerabilities[]',
    fragment: csaf20Vulnerability,
    fragmentFileName: (result) => fragmentFileName(result, 'csaf-2.0'),
    document: { content: csaf20Document, fileName: () => csafFileName },
  },
  {
    name: 'csaf-2.1',
    place: 'vulnerabilities[]',
    fragment: csaf21Vulnerability,
    fragmentFileName: (result) => fragmentFileName(result, 'csaf-2.1'),
    document: { content: csaf21Document, fileName: () => csafFileName },
  },
  {
    name: 'cyclonedx',
    place: 'vulnerabilities[].ratings[]',
    fragment: cyclonedxRating,
    fragmentFileName: (result) => fragmentFileName(result, 'cyclonedx-rating'),
    // CycloneDX: names that match *.cdx.json are recognised.
    document: { content: cyclonedxDocument, fileName: (result) => `${stem(result)}.cdx.json` },
  },
  {
    name: 'osv',
    place: 'severity[]',
    fragment: osvSeverity,
    fragmentFileName: (result) => fragmentFileName(result, 'osv'),
  },
]

function fragmentFileName(result: CompleteResult, kind: string): string {
  return `${stem(result)}-${kind}.json`
}

function stem({ cve }: CompleteResult): string {
  return cve?.toLowerCase() ?? 'cvss'
}
