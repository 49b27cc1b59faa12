/** Every form in which a list is saved, in the order in which they are offered. */

import type { OrderColumn } from '#rows/order.ts'
import type { OutForm } from '#rows/out-names.ts'
import type { Row } from '#rows/row.ts'
import { type OutColumn, outColumns } from './cells.ts'
import { csafFileName } from './csaf-publisher.ts'
import { csafOf } from './csaf.ts'
import { jsonOf } from './json.ts'
import type { OutList, OutRow } from './out-row.ts'
import { isInDocument } from './parts-of-documents.ts'
import { csvOf, htmlOf, markdownOf, tsvOf } from './tables.ts'
import { vdrOf } from './vdr.ts'

type WriteText = (
  columns: readonly OutColumn[],
  rows: readonly OutRow[],
  list: OutList,
  withRows: boolean,
) => string

type Details = {
  readonly extension: string
  readonly type: string
  /** Undefined for what is no text. */
  readonly text: WriteText | undefined
  /** By what the same list is read back from it: it always holds whole rows, or in one more column if a person wants that. */
  readonly wholeRows?: 'always' | 'by-choice'
  /** Whether it is about a whole that has to be marked. */
  readonly isMarked?: boolean
  /** Whether it has a place for a row; it has for all where nothing is said. */
  readonly holds?: (row: Row) => boolean
}

/** What is to be known of a form. */
export const formDetails: Readonly<Record<OutForm, Details>> = {
  xlsx: { extension: 'xlsx', type: '', text: undefined, wholeRows: 'by-choice' },
  csv: {
    extension: 'csv',
    type: 'text/csv',
    text: (columns, rows, _, withRows) => csvOf(columns, rows, withRows),
    wholeRows: 'by-choice',
  },
  json: {
    extension: 'json',
    type: 'application/json',
    text: (_, rows, list) => jsonOf(rows, list),
    wholeRows: 'always',
  },
  tsv: { extension: 'tsv', type: 'text/tab-separated-values', text: tsvOf },
  markdown: { extension: 'md', type: 'text/markdown', text: markdownOf },
  html: {
    extension: 'html',
    type: 'text/html',
    text: (columns, rows, list) =>
      `<!doctype html><meta charset="utf-8">${htmlOf(columns, rows, list)}`,
  },
  vdr: {
    extension: 'cdx.json',
    type: 'application/vnd.cyclonedx+json',
    text: (_, rows, list) => vdrOf(rows, list),
    holds: isInDocument,
  },
  csaf: {
    extension: 'json',
    type: 'application/json',
    text: (_, rows, list) => csafOf(rows, list),
    isMarked: true,
    holds: isInDocument,
  },
}

/** What is saved: rows, and the columns that the page shows. */
export type Given = {
  readonly rows: readonly OutRow[]
  readonly shown: readonly OrderColumn[]
  readonly list: OutList
  /** Whether whole rows go out in one more column, also what `shown` leaves out: nobody who leaves a column out means that. */
  readonly withRows: boolean
}

/** Whether the same list is read back from what is saved. */
export function isReadBackWhole(form: OutForm, withRows: boolean): boolean {
  const { wholeRows } = formDetails[form]
  return wholeRows === 'always' || (wholeRows === 'by-choice' && withRows)
}

/** A form that is a text; undefined for one that is none. */
export function textOf(form: OutForm, { rows, shown, list, withRows }: Given): string | undefined {
  return formDetails[form].text?.(outColumns(shown, rows), rows, list, withRows)
}

/** The file. Spreadsheets know by its first sign that a CSV is UTF-8. */
export async function fileOf(form: OutForm, given: Given): Promise<Blob> {
  const { type } = formDetails[form]
  const text = textOf(form, given)
  if (text !== undefined) return new Blob([form === 'csv' ? '\uFEFF' : '', text], { type })
  const { xlsxOf } = await import('./xlsx.ts')
  const { rows, shown, list, withRows } = given
  return xlsxOf(outColumns(shown, rows), rows, list, withRows)
}

/** The name of the file: no more than letters, digits and hyphens of the list's, the day and the marking; CSAF has a rule of its own. */
export function fileName(form: OutForm, { name, now, tlp, csaf }: OutList): string {
  if (form === 'csaf') return csafFileName(csaf)
  const own = name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '')
  const parts = ['plumb-list', own, now.slice(0, 10), tlp ? `TLP-${tlp.replace('+', '-')}` : '']
  return `${parts.filter(Boolean).join('-')}.${formDetails[form].extension}`
}
