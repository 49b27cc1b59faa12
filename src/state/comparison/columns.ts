/** The columns of a comparison, and what is done to them. */

import { create } from 'zustand'

import type { CveId } from '#cve-id/cve-id.ts'
import { emptyComparison, formatCompared, mostColumns } from '#url/compared.ts'
import { useCalculator } from '../calculator.ts'
import { comparedKey, useCompared } from '../compared.ts'
import { shownVector } from '../snapshot.ts'
import { type Column, type Columns, isOwn } from './column.ts'
import { writeStored } from '../storage.ts'
import { keptColumns } from './kept-columns.ts'

/** Characters that an entry of the history keeps: some browsers refuse more than 640,000. */
const mostKept = 500_000

export const noColumns: Columns = {
  columns: [],
  reference: 0,
  unreadable: 0,
  omitted: 0,
  isNamed: false,
}

export const useColumns = create<Columns>(() => noColumns)

/**
 * Begins a comparison, in place of the one before; with one's own vector as the reference, if one is
 * among them and no other is given.
 */
export function compareColumns(given: readonly Column[], rest: Partial<Columns> = {}): void {
  const columns = given.slice(0, mostColumns)
  const own = columns.findIndex(isOwn)
  const omitted = given.length - columns.length
  show({ ...noColumns, columns, reference: Math.max(0, own), omitted, ...rest })
}

/** Adds columns at the end, while there is room; one that is there already is brought up to date. */
export function addColumns(given: readonly Column[]): void {
  const { columns, ...rest } = useColumns.getState()
  const updated = columns.map((column) => given.find((each) => isSame(each, column)) ?? column)
  const added = given.filter((each) => !columns.some((column) => isSame(each, column)))
  const all = [...updated, ...added]
  const omitted = Math.max(0, all.length - mostColumns)
  show({ ...rest, columns: all.slice(0, mostColumns), omitted, isNamed: false })
}

/** Takes a column away; without the reference the first one left is it. */
export function removeColumn(at: number): void {
  const state = useColumns.getState()
  const { reference } = state
  const moved = reference > at ? reference - 1 : reference
  show({
    ...state,
    columns: state.columns.toSpliced(at, 1),
    reference: reference === at ? 0 : moved,
    omitted: 0,
  })
}

/** Puts back a column that was taken away, while there is room. */
export function restoreColumn(column: Column, at: number, wasReference: boolean): void {
  const state = useColumns.getState()
  if (state.columns.length >= mostColumns) return
  const moved = state.reference >= at ? state.reference + 1 : state.reference
  const reference = wasReference ? at : moved
  show({ ...state, columns: state.columns.toSpliced(at, 0, column), reference })
}

/** Measures the others against another column. */
export function chooseReference(reference: number): void {
  show({ ...useColumns.getState(), reference })
}

/** Shows the columns in place of the calculator, and writes them into the address. */
export function show(columns: Columns): void {
  const shown = upToDate(columns)
  useColumns.setState(shown)
  const kept = keptColumns(shown)
  const text = JSON.stringify(kept)
  writeStored('session', comparedKey, text)
  const fragment = comparisonFragment(shown) ?? emptyComparison
  useCompared.setState({
    shown: { fragment, mark: text.length > mostKept ? {} : { compared: kept } },
    isBegun: true,
  })
}

/** The fragment of a link to the columns, with their names if they are given; undefined where they do not fit. */
export function comparisonFragment(
  { columns, reference, isNamed }: Columns,
  names: readonly string[] = isNamed ? columns.map(({ assessment }) => assessment.title) : [],
): string | undefined {
  const named = columns.map((column, at) => ({
    vector: shownVector(column),
    name: names[at] ?? '',
  }))
  return formatCompared({ columns: named, reference, cve: cveOf(columns) }, location.pathname)
}

/** The CVE that all columns are about. */
export function cveOf(columns: readonly Column[]): CveId | undefined {
  const [cve, ...others] = new Set(columns.map(({ assessment }) => assessment.cve))
  return others.length === 0 ? cve : undefined
}

/** The columns of an assessment that is on screen are as it is there. */
export function upToDate(state: Columns): Columns {
  const { assessment } = useCalculator.getState()
  const isChanged = state.columns.some(
    (column) => column.assessment.id === assessment.id && column.assessment !== assessment,
  )
  if (!isChanged) return state
  const columns = state.columns.map((column) =>
    column.assessment.id === assessment.id ? { ...column, assessment } : column,
  )
  return { ...state, columns }
}

function isSame(one: Column, other: Column): boolean {
  return one.assessment.id === other.assessment.id && one.version === other.version
}
