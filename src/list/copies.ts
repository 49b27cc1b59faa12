import { noRationale } from '#assessment/rationale.ts'
import type { OrderColumn } from '#rows/order.ts'
import type { Row } from '#rows/row.ts'
import { sharedOf } from '#components/result/shared.ts'
import { jsonOf } from '#rows-out/json.ts'
import { strictestOf } from '#rows-out/out-row.ts'
import type { Texts } from '#share/parts.ts'
import { type SharedResult, allVersions } from '#share/shared-result.ts'
import { tableOf } from '#share/table-form.ts'
import { useKnownOfCve } from '#state/known-of-cve.ts'
import { useList } from '#state/list/list.ts'
import { outOf } from './out/out-of.ts'
import { outsideOf } from './outside.ts'

type Copy = { readonly plain: string; readonly html?: string }

/** The forms in which rows are copied, in the order in which they are offered. */
export const copyForms = ['table', 'markdown', 'csv', 'json'] as const

export type CopyForm = (typeof copyForms)[number]

/** Rows in a form, a table without what of `hidden` columns it would have. JSON is the one that is saved, too, and read back. */
export function copyOf(
  form: CopyForm,
  texts: Texts,
  rows: readonly Row[],
  hidden: ReadonlySet<OrderColumn> = new Set(),
): Copy {
  if (form === 'json') return { plain: jsonOfRows(texts, rows) }
  const { shown } = useKnownOfCve.getState()
  const results = rows.flatMap((row) => {
    const outside = outsideOf(texts.share, shown, row)
    return allVersions(sharedOf(texts.messages, row, outside)).map((each) => without(hidden, each))
  })
  // What takes no HTML is a spreadsheet or a plain text, and either shows tabs as columns.
  if (form === 'table')
    return { plain: tableOf.tsv(texts, results), html: tableOf.html(texts, results) }
  return { plain: tableOf[form](texts, results) }
}

function without(hidden: ReadonlySet<OrderColumn>, result: SharedResult): SharedResult {
  const { rationale, facts, epss } = result
  return {
    ...result,
    rationale: hidden.has('note') ? { ...noRationale, title: rationale.title } : rationale,
    facts: facts.filter(
      ({ fact }) => fact === 'record' || fact === 'decision' || !hidden.has(fact),
    ),
    epss: hidden.has('epss') ? undefined : epss,
  }
}

function jsonOfRows(texts: Texts, rows: readonly Row[]): string {
  const { name } = useList.getState().list
  const list = { name, tlp: strictestOf(rows), now: new Date().toISOString() }
  return jsonOf(rows.map(outOf(texts)), list)
}
