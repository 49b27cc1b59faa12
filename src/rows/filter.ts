/** Which rows are shown, and how many there are of each kind. */

import { versions } from '#cvss/index.ts'
import type { EpssThreshold } from '#epss/threshold.ts'
import { bitsOf, countBits, countOf } from './choice-bits.ts'
import { type Columns, severityPlaces } from './columns.ts'
import { kevPlaces } from './outside-of-row.ts'
import { qualityMarks } from './quality.ts'
import { rowStatuses } from './row.ts'
import { hasWords } from './searched-text.ts'

/** Thresholds of EPSS that are offered. */
export const epssSteps = [0.5, 0.1, 0.01] as const

/** The place of the threshold that a person has typed. */
const ownStep = epssSteps.length

/** What a row may be picked by, group by group; within a group any of what is chosen, of the groups all. */
export const filterGroups = {
  severity: severityPlaces,
  kev: ['listed', 'ransomware'],
  epss: [...epssSteps, 'own'],
  status: rowStatuses,
  quality: qualityMarks,
  version: [...versions, 'none'],
} as const satisfies Record<string, readonly (string | number)[]>

export type FilterGroup = keyof typeof filterGroups

const groups = Object.keys(filterGroups) as readonly FilterGroup[]

/** What is chosen: places within each group, and a text. */
export type Filter = {
  readonly text: string
  readonly chosen: Readonly<Record<FilterGroup, readonly number[]>>
  /** The threshold that a person has typed; it is chosen as any of those that are offered. */
  readonly epssFrom?: EpssThreshold | undefined
  /** The same of groups that are not always there, by their keys. */
  readonly more: Readonly<Record<string, readonly number[]>>
}

/** A group that is not always there: the choices that each row holds, a bit for each. */
export type MoreGroup = {
  readonly key: string
  /** How many choices there are; at the most 31. */
  readonly size: number
  readonly held: Uint32Array
}

export const noFilter: Filter = {
  text: '',
  chosen: { severity: [], kev: [], epss: [], status: [], quality: [], version: [] },
  more: {},
}

/** Whether everything is shown. */
export function isUnfiltered({ text, chosen, more }: Filter): boolean {
  const isNone = Object.values({ ...chosen, ...more }).every((places) => places.length === 0)
  return text.trim() === '' && isNone
}

/** A filter with one more choice, or one less. */
export function toggled(filter: Filter, group: FilterGroup, place: number): Filter {
  const before = filter.chosen[group]
  const after = before.includes(place)
    ? before.filter((each) => each !== place)
    : [...before, place]
  // Of thresholds the lowest holds all others.
  const chosen = { ...filter.chosen, [group]: group === 'epss' ? after.slice(-1) : after }
  return { ...filter, chosen }
}

/** The threshold that a person has typed, while it is the one that is chosen. */
export function ownEpss({ chosen, epssFrom }: Filter): EpssThreshold | undefined {
  return chosen.epss.includes(ownStep) ? epssFrom : undefined
}

/** A filter with a threshold of EPSS in place of any other; undefined is none. */
export function withOwnEpss(filter: Filter, epssFrom: EpssThreshold | undefined): Filter {
  return { ...filter, epssFrom, chosen: { ...filter.chosen, epss: epssFrom ? [ownStep] : [] } }
}

/** The same of a group that is not always there. */
export function toggledMore(filter: Filter, key: string, place: number): Filter {
  const { [key]: before = [], ...others } = filter.more
  const after = before.includes(place)
    ? before.filter((each) => each !== place)
    : [...before, place]
  return { ...filter, more: after.length === 0 ? others : { ...others, [key]: after } }
}

/** Which rows pass, by their place, and how many would with one more choice of each group. */
export type Filtered = {
  readonly passes: Uint8Array
  readonly count: number
  readonly counts: Readonly<Record<FilterGroup, readonly number[]>>
  /** The same of groups that are not always there, by their keys. */
  readonly more: Readonly<Record<string, readonly number[]>>
}

/** Asks of every row what it passes: counts of a group are those of the rows that pass all others. */
export function filtered(
  columns: Columns,
  filter: Filter,
  more: readonly MoreGroup[] = [],
): Filtered {
  const { length } = columns.rows
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean)
  const held = [
    ...groups.map((group) => heldOf(columns, group, filter)),
    ...more.map((each) => each.held),
  ]
  const chosen = [
    ...groups.map((group) => bitsOf(filter.chosen[group])),
    ...more.map(({ key }) => bitsOf(filter.more[key] ?? [])),
  ]
  const tallies = groups.map((group) => new Uint32Array(1 << filterGroups[group].length))
  // Of groups with many choices each is counted by itself: there are too many combinations.
  const moreCounts = more.map(({ size }) => new Uint32Array(size))
  const passes = new Uint8Array(length)
  let count = 0
  for (let at = 0; at < length; at++) {
    if (words.length > 0 && !hasWords(columns, at, words)) continue
    let [failed, which] = [0, 0]
    for (let group = 0; group < chosen.length; group++) {
      const wanted = chosen[group] ?? 0
      if (wanted === 0 || ((held[group]?.[at] ?? 0) & wanted) !== 0) continue
      failed++
      which = group
    }
    if (failed > 1) continue
    if (failed === 0) {
      passes[at] = 1
      count++
    }
    for (let group = 0; group < chosen.length; group++) {
      if (failed === 1 && which !== group) continue
      const tally = tallies[group]
      const holds = held[group]?.[at] ?? 0
      if (tally) tally[holds] = (tally[holds] ?? 0) + 1
      else countBits(moreCounts[group - groups.length], holds)
    }
  }
  const counts = Object.fromEntries(
    groups.map((group, at) => [
      group,
      filterGroups[group].map((_, place) => countOf(tallies[at] ?? [], place)),
    ]),
  ) as Record<FilterGroup, number[]>
  const counted = more.map(({ key }, at) => [key, [...(moreCounts[at] ?? [])]] as const)
  return { passes, count, counts, more: Object.fromEntries(counted) }
}

const [listed, ransomware] = [kevPlaces.indexOf('listed'), kevPlaces.indexOf('ransomware')]

/** The choices of a group that each row holds, a bit for each. */
function heldOf(
  { severity, kev, epss, status, quality, version }: Columns,
  group: FilterGroup,
  { epssFrom }: Filter,
): Uint8Array | Uint16Array {
  switch (group) {
    case 'severity':
      return severity.map((place) => 1 << place)
    case 'kev':
      return kev.map((place) => Number(place >= listed) + 2 * Number(place >= ransomware))
    case 'epss':
      // NaN is not at least anything.
      return Uint8Array.from(epss, (probability) =>
        [...epssSteps, epssFrom?.value ?? Number.NaN].reduce(
          (all: number, step, at) => all | (Number(probability >= step) << at),
          0,
        ),
      )
    case 'status':
      return status.map((place) => 1 << place)
    case 'quality':
      return quality
    case 'version':
      return version.map((place) => 1 << place)
    default:
      return group satisfies never
  }
}
