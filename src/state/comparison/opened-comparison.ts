/** Links to a comparison: opened by the address bar, pasted, or taken from a link to several vectors. */

import { fieldsOf } from '#untrusted/fields.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import { type Vector, sameVector } from '#cvss/index.ts'
import type { ComparedLink } from '#url/compared.ts'
import type { Address } from '#url/read/link-parts.ts'
import { readCompared } from '#url/read/compared.ts'
import { assessmentOf } from '../beginning.ts'
import { useCalculator } from '../calculator.ts'
import type { Column, Columns } from './column.ts'
import { compareColumns, show, useColumns } from './columns.ts'
import { readColumns } from './kept-columns.ts'

/** Shows the comparison of the page's address, with what its entry of the history keeps. */
export function openComparison(): void {
  const kept = readColumns(fieldsOf(history.state)['compared'])
  if (kept) show(newest(kept))
  else openCompared(location)
}

/**
 * Shows all vectors of a link side by side. The same vector on screen is somebody's own, with a title
 * and notes that are none of the link's, unless the link is where it came from, `isOnScreen`.
 */
export function openCompared(address: Address, isOnScreen = false): void {
  const link = readCompared(address, useCalculator.getState().version)
  const { reference, unreadable, omitted } = link
  const isNamed = link.columns.some(({ name }) => name !== '')
  const columns = columnsOfLink(link)
  const [first, ...others] = columns
  const shown = isOnScreen && first ? onScreen(first) : undefined
  compareColumns(shown ? [shown, ...others] : columns, {
    reference,
    isNamed,
    unreadable,
    omitted,
  })
}

/** The vectors of a link as columns. */
export function columnsOfLink({ columns, cve }: ComparedLink): readonly Column[] {
  return columns.map(({ vector, name }) => columnOf(vector, name, cve))
}

/** What is on screen where it is a link's first vector as it came, to be edited as that column. */
function onScreen(first: Column): Column | undefined {
  const { assessment, version } = useCalculator.getState()
  const vector = assessment.vectors[version]
  const isFromLink = assessment.origins[version]?.from === 'link'
  const isIt = isFromLink && sameVector(vector, first.assessment.vectors[first.version])
  return isIt && assessment.cve === first.assessment.cve ? { assessment, version } : undefined
}

function columnOf(vector: Vector, name: string, cve: CveId | undefined): Column {
  const origin = { from: 'link', name: '', vector } as const
  const read = assessmentOf({ vectors: [{ vector, origin }], cve })
  return { assessment: { ...read, title: name }, version: vector.version }
}

/** Columns that were edited since this entry was left are as they are now. */
function newest(kept: Columns): Columns {
  const known = new Map(
    useColumns.getState().columns.map(({ assessment }) => [assessment.id, assessment]),
  )
  const columns = kept.columns.map((column) => {
    const assessment = known.get(column.assessment.id) ?? column.assessment
    return { ...column, assessment }
  })
  return { ...kept, columns }
}
