/**
 * The link to a comparison: its columns as the findings of a link to several (`read/several.ts`), names
 * behind `&t=`, then the CVE ID, the place of the reference, and `&view=compare` last. Who does not
 * know the view reads a link to several vectors. `read/compared.ts` reads it back.
 */

import type { CveId } from '#cve-id/cve-id.ts'
import type { Vector } from '#cvss/index.ts'
import { formatPermalink } from './permalink.ts'
import { longestLink } from './read/read-permalink.ts'

/** Columns that a comparison has, and one link holds. */
export const mostColumns = 50

/** What a link says of a comparison. */
export type ComparedLink = {
  readonly columns: readonly { readonly vector: Vector; readonly name: string }[]
  /** Place of the column that the others are measured against. */
  readonly reference: number
  /** What all columns are about, where that is one CVE. */
  readonly cve: CveId | undefined
}

/** The address of a comparison that no link can hold: it opens as an empty one. */
export const emptyComparison = '#view=compare'

/**
 * The fragment of a link to a comparison, with the names of its columns if they are given; undefined
 * without a column, and where one link is too short.
 */
export function formatCompared(
  { columns, reference, cve }: ComparedLink,
  pathname: string,
): string | undefined {
  const texts = columns.map(({ vector, name }) => formatPermalink(vector).slice(1) + named(name))
  const about = cve === undefined ? '' : `&cve=${cve}`
  const against = reference === 0 ? '' : `&ref=${reference + 1}`
  const fragment = `#${texts.join('&v=')}${about}${against}&view=compare`
  const fits = columns.length <= mostColumns && pathname.length + fragment.length <= longestLink
  return fits && columns.length > 0 ? fragment : undefined
}

/** A percent sign is encoded twice, because links are decoded twice. */
function named(name: string): string {
  return name === '' ? '' : `&t=${encodeURIComponent(name.replaceAll('%', '%25'))}`
}
