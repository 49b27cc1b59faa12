/** Which rows are shown, and how many there are of each kind. */

import { versions } from '#cvss/index.ts'
import { type Columns, kevPlaces, severityPlaces } from './columns.ts'
import { type Row, idsOf, rowStatuses } from './row.ts'

/** Thresholds of EPSS that are offered. */
export const epssSteps = [0.5, 0.1, 0.01] as const

/** What a row may be picked by, group by group; within a group any of what is chosen, of the groups all. */
export const filterGroups = {
  severity: severityPlaces,
  kev: ['listed', 'ransomware'],
  epss: epssSteps,
  status: rowStatuses,
  quality: ['differs'],
  version: [...versions, 'none'],
} as const satisfies Record<string, readonly (string | number)[]>

export type FilterGroup = keyof typeof filterGroups

const groups = Object.keys(filterGroups) as readonly FilterGroup[]

/** What is chosen: places within each group, and a text. */
export type Filter = {
  readonly text: string
  readonly chosen: Readonly<Record<FilterGroup, readonly number[]>>
}

export const noFilter: Filter = {
  text: '',
  chosen: { severity: [], kev: [], epss: [], status: [], quality: [], version: [] },
}

/** Whether everything is shown. */
export function isUnfiltered({ text, chosen }: Filter): boolean {
  return text.trim() === '' && groups.every((group) => chosen[group].length === 0)
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

/** Which rows pass, by their place, and how many would with one more choice of each group. */
export type Filtered = {
  readonly passes: Uint8Array
  readonly count: number
  readonly counts: Readonly<Record<FilterGroup, readonly number[]>>
}

/** Asks of every row what it passes: counts of a group are those of the rows that pass all others. */
export function filtered(columns: Columns, filter: Filter): Filtered {
  const { rows } = columns
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean)
  const passes = new Uint8Array(rows.length)
  const counts = Object.fromEntries(
    groups.map((group) => [group, filterGroups[group].map(() => 0)]),
  ) as Record<FilterGroup, number[]>
  const tests = groups.map((group) => {
    const chosen = filter.chosen[group]
    return { group, chosen, test: testOf(columns, group), size: filterGroups[group].length }
  })
  let count = 0
  for (const [at, row] of rows.entries()) {
    if (words.length > 0 && !hasWords(row, words)) continue
    const failed = tests.filter(
      ({ chosen, test }) => chosen.length > 0 && !chosen.some((place) => test(at, place)),
    )
    if (failed.length > 1) continue
    if (failed.length === 0) {
      passes[at] = 1
      count++
    }
    for (const each of tests) {
      if (failed.length === 1 && failed[0] !== each) continue
      for (let place = 0; place < each.size; place++)
        if (each.test(at, place)) counts[each.group][place] = (counts[each.group][place] ?? 0) + 1
    }
  }
  return { passes, count, counts }
}

type Test = (at: number, place: number) => boolean

const [listed, ransomware] = [kevPlaces.indexOf('listed'), kevPlaces.indexOf('ransomware')]

function testOf(
  { severity, kev, epss, status, differs, version }: Columns,
  group: FilterGroup,
): Test {
  const tests: Readonly<Record<FilterGroup, Test>> = {
    severity: (at, place) => severity[at] === place,
    kev: (at, place) => (kev[at] ?? 0) >= (place === 0 ? listed : ransomware),
    // NaN is not at least anything.
    epss: (at, place) => (epss[at] ?? 0) >= (epssSteps[place] ?? 1),
    status: (at, place) => status[at] === place,
    quality: (at) => differs[at] === 1,
    version: (at, place) => version[at] === place,
  }
  return tests[group]
}

/** Whether all words stand in what a row is called by, wherever. */
function hasWords(row: Row, words: readonly string[]): boolean {
  const { title, note } = row.assessment
  const { component, seen = [] } = row.found ?? {}
  const asset = seen.length === 1 ? seen[0]?.asset : seen.map((each) => each.asset).join(' ')
  const text =
    `${idsOf(row).join(' ')} ${title} ${note} ${component?.name ?? ''} ${component?.version ?? ''} ${asset ?? ''}`.toLowerCase()
  return words.every((word) => text.includes(word))
}
