/** The versions' tables as the quick reader needs them: flat, and by character code. */
import { versionByMetrics } from './version-of-text.ts'
import { type Version, mandatoryCountOf, specOf, versions } from '../versions.ts'

const colon = ':'

/** ASCII ends before this code; each row of `places` is as long. */
export const asciiCodes = 128

/** What `places` says of Not Defined; 0 is no value, and from 2 on they are the row's values. */
export const notDefinedPlace = 1

export type QuickTable = {
  readonly version: Version
  readonly prefix: string
  readonly ordered: boolean
  /** 'CVSS:4.0/', and the two characters in which it differs from other versions'. */
  readonly opening: string
  readonly major: number
  readonly minor: number
  /** What a canonical string begins with when no mandatory metric is open. */
  readonly head: RegExp
  readonly headLength: number
  /** Where each mandatory metric's value stands in the head. */
  readonly headOffsets: readonly number[]
  readonly mandatoryCount: number
  /** Row of a key by its slot; 0 also where there is no key. */
  readonly rowsBySlot: Uint8Array
  /** By row: the beginning of 'AV:', packed, and its length. */
  readonly keys: readonly number[]
  readonly keyLengths: readonly number[]
  /** Place of a one-letter value by row and character code. */
  readonly places: Uint8Array
  /** By row, Not Defined first: 'X', and 'AV:X' as a vector string writes it. */
  readonly values: readonly (readonly string[])[]
  readonly segments: readonly (readonly string[])[]
  readonly unset: readonly number[]
  /** Rows whose metric tells this version where no prefix does. */
  readonly tellingRows: readonly number[]
}

/** Offsets in 'CVSS:4.0/' of the characters that tell the version. */
export const majorOffset = 5
export const minorOffset = 7

/** Three ASCII characters in one small whole number. */
export function packed(first: number, second: number, third: number): number {
  return first | (second << 7) | (third << 14)
}

/** The same in 15 bits: upper-case letters and the colon differ in their last five. */
export function slotOf(first: number, second: number, third: number): number {
  return (first & 31) | ((second & 31) << 5) | ((third & 31) << 10)
}
const slots = 2 ** 15

/** Place of a value of one letter, by the letter's code. */
export function placeOfLetter({ places }: QuickTable, row: number, code: number): number {
  return code < asciiCodes ? places[row * asciiCodes + code]! : 0
}

/** Beyond the end there is no character, which counts as 0 in what is packed. */
function opensWith(text: string): [first: number, second: number, third: number] {
  return [text.charCodeAt(0), text.charCodeAt(1), text.charCodeAt(2)]
}

function quickTable(version: Version): QuickTable {
  const { prefix, metrics, notDefined, ordered } = specOf(version)
  const mandatoryCount = mandatoryCountOf(version)
  const opening = `CVSS:${version}/`
  const rowsBySlot = new Uint8Array(slots)
  const places = new Uint8Array(metrics.length * asciiCodes)
  const values = metrics.map((metric) => [notDefined, ...metric.values])
  const keys = metrics.map(({ key }) => key + colon)
  for (const [row, key] of keys.entries()) {
    rowsBySlot[slotOf(...opensWith(key))] = row
    for (const [place, value] of values[row]!.entries())
      if (value.length === 1)
        places[row * asciiCodes + value.charCodeAt(0)] = place + notDefinedPlace
  }
  const start = prefix === '' ? '' : opening
  const head = keys.slice(0, mandatoryCount).map((key) => `${key}.`)
  let headLength = start.length
  const headOffsets = head.map((segment) => {
    headLength += segment.length + 1
    return headLength - 2
  })
  return {
    version,
    prefix,
    ordered,
    opening,
    major: opening.charCodeAt(majorOffset),
    minor: opening.charCodeAt(minorOffset),
    head: new RegExp(`^${start.replace('.', '\\.')}${head.join('/')}`),
    headLength: headLength - 1,
    headOffsets,
    mandatoryCount,
    rowsBySlot,
    keys: keys.map((key) => packed(...opensWith(key))),
    keyLengths: keys.map((key) => key.length),
    places,
    values,
    segments: keys.map((key, row) => values[row]!.map((value) => key + value)),
    unset: metrics.map(() => 0),
    tellingRows: [...metrics.keys()].filter(
      (row) => versionByMetrics([metrics[row]!.key]) === version,
    ),
  }
}

export const quickTables: readonly QuickTable[] = versions.map(quickTable)

/** Of the version whose own form has no prefix. */
export const unprefixedTable: QuickTable = quickTables.find(({ prefix }) => prefix === '')!

/** Of the versions that some metric tells. */
export const bareTables: readonly QuickTable[] = quickTables.filter(
  ({ tellingRows }) => tellingRows.length > 0,
)
