/** The machine-readable forms of a result; write them with `JSON.stringify(form, undefined, 2)`. */

import type { Version } from '#cvss/index.ts'
import { type CompleteResult, type MarkedResult, completeVersions } from './complete-result.ts'
import { csaf20Document, csaf20Label, csaf20Vulnerability } from './csaf-2-0.ts'
import { csaf21Document, csaf21Vulnerability } from './csaf-2-1.ts'
import { csafFileName } from './csaf-document.ts'
import { cveMetric } from './cve.ts'
import { cyclonedxDocument, cyclonedxRating } from './cyclonedx.ts'
import type { Tlp } from '#assessment/tlp.ts'
import type { Json, JsonObject } from './json.ts'
import { osvSeverity } from './osv.ts'

/** Identifies a form; never shown. */
export type MachineFormName = 'cve-json' | 'csaf-2.0' | 'csaf-2.1' | 'cyclonedx' | 'osv'

/**
 * A whole document around the fragment, with placeholders that a person must fill. Every format has
 * a place for a marking, and takes a document without one as TLP:CLEAR: so there is none.
 */
export type MachineDocument = {
  /** Dates are those of `now`. */
  readonly content: (result: MarkedResult, now: Date) => JsonObject
  /** As the format's own rule has it. */
  readonly fileName: (result: CompleteResult) => string
  /** Whether it has a title, publisher, tracking and product, as an advisory has. */
  readonly isTitled: boolean
  /** The label that the format has for a marking, where it has not all of TLP 2.0. */
  readonly labelOf?: (tlp: Tlp) => string
}

/** One format's form of a result: pure, the same keys in the same order, nothing undefined. */
export type MachineForm = {
  readonly name: MachineFormName
  /** Where the fragment belongs, in the format's own words: `containers.cna.metrics[]`. */
  readonly place: string
  /** The part that a person puts into a document of their own; a list where a version has an item each. */
  readonly fragment: (result: CompleteResult) => Json
  /** The score that the form names for a vector; undefined where it names none. */
  readonly named: (result: CompleteResult) => number | undefined
  /** Whether the score of a whole v4.0 vector stands in it by the name `baseScore`, as FIRST's SIG says. */
  readonly isWholeBase?: boolean
  /** Such as `cve-2024-12345-osv.json`, or `cvss-osv.json` without a CVE ID. */
  readonly fragmentFileName: (result: CompleteResult) => string
  readonly document?: MachineDocument
}

/** Every form, in the order in which they are offered. */
export const machineForms: readonly MachineForm[] = [
  {
    name: 'cve-json',
    place: 'containers.cna.metrics[]',
    fragment: (result) => itemOrItems(result, cveMetric),
    named: baseBeforeV4,
    isWholeBase: true,
    fragmentFileName: (result) => fragmentFileName(result, 'cve-metric'),
  },
  {
    name: 'csaf-2.0',
    place: 'vulnerabilities[]',
    fragment: csaf20Vulnerability,
    named: baseBeforeV4,
    fragmentFileName: (result) => fragmentFileName(result, 'csaf-2.0'),
    document: {
      content: csaf20Document,
      fileName: () => csafFileName,
      isTitled: true,
      labelOf: csaf20Label,
    },
  },
  {
    name: 'csaf-2.1',
    place: 'vulnerabilities[]',
    fragment: csaf21Vulnerability,
    named: ({ score }) => score.base,
    fragmentFileName: (result) => fragmentFileName(result, 'csaf-2.1'),
    document: { content: csaf21Document, fileName: () => csafFileName, isTitled: true },
  },
  {
    name: 'cyclonedx',
    place: 'vulnerabilities[].ratings[]',
    fragment: (result) => itemOrItems(result, cyclonedxRating),
    named: ({ score }) => score.overall,
    fragmentFileName: (result) => fragmentFileName(result, 'cyclonedx-rating'),
    // CycloneDX: names that match *.cdx.json are recognised.
    document: {
      content: cyclonedxDocument,
      fileName: (result) => `${stem(result)}.cdx.json`,
      isTitled: false,
    },
  },
  {
    name: 'osv',
    place: 'severity[]',
    fragment: (result) => itemOrItems(result, osvSeverity),
    named: () => undefined,
    fragmentFileName: (result) => fragmentFileName(result, 'osv'),
  },
]

function itemOrItems(result: CompleteResult, item: (result: CompleteResult) => JsonObject): Json {
  return result.others.length === 0 ? item(result) : completeVersions(result).map(item)
}

/** FIRST's schemas have a field of its own for each score before v4.0; that of v4.0 has one for the whole vector. */
function baseBeforeV4({ vector, score }: CompleteResult): number {
  return vector.version === '4.0' ? score.overall : score.base
}

/** A score that a form names for a vector that has another one as a whole. */
export type OtherNumber = {
  readonly version: Version
  readonly named: number
  readonly overall: number
}

/** Where a form names another number than the calculator shows for the same vector. */
export function otherNumbers(form: MachineForm, result: CompleteResult): readonly OtherNumber[] {
  return completeVersions(result).flatMap((each) => {
    const named = form.named(each)
    const { overall } = each.score
    if (named === undefined || named === overall) return []
    return [{ version: each.vector.version, named, overall }]
  })
}

/** A score that a form calls the base score, and that of the base metrics alone. */
export type WholeAsBase = { readonly named: number; readonly base: number }

/** Where a form calls the score of a whole v4.0 vector its base score, and that is another one. */
export function wholeAsBase(form: MachineForm, result: CompleteResult): WholeAsBase | undefined {
  const v4 = completeVersions(result).find(({ vector }) => vector.version === '4.0')
  if (form.isWholeBase !== true || !v4 || v4.score.base === v4.score.overall) return undefined
  return { named: v4.score.overall, base: v4.score.base }
}

function fragmentFileName(result: CompleteResult, kind: string): string {
  return `${stem(result)}-${kind}.json`
}

function stem({ cve }: CompleteResult): string {
  return cve?.toLowerCase() ?? 'cvss'
}
