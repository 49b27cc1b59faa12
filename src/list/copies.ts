import { sharedOf } from '#components/result/shared.ts'
import { jsonListOf } from '#share/json-list.ts'
import type { Texts } from '#share/parts.ts'
import { type SharedResult, allVersions } from '#share/shared-result.ts'
import { tableOf } from '#share/table-form.ts'
import { useKnownOfCve } from '#state/known-of-cve.ts'
import type { Shown } from '#state/snapshot.ts'
import { outsideOf } from './outside.ts'

type Copy = { readonly plain: string; readonly html?: string }

/** The forms in which rows are copied, in the order in which they are offered. */
export const copyForms = ['table', 'markdown', 'csv', 'json'] as const

export type CopyForm = (typeof copyForms)[number]

type Write = (texts: Texts, results: readonly SharedResult[]) => Copy

const writers: Readonly<Record<CopyForm, Write>> = {
  // What takes no HTML is a spreadsheet or a plain text, and either shows tabs as columns.
  table: (...given) => ({ plain: tableOf.tsv(...given), html: tableOf.html(...given) }),
  markdown: (...given) => ({ plain: tableOf.markdown(...given) }),
  csv: (...given) => ({ plain: tableOf.csv(...given) }),
  json: (...given) => ({ plain: jsonListOf(...given) }),
}

/** Rows in a form. */
export function copyOf(form: CopyForm, texts: Texts, rows: readonly Shown[]): Copy {
  const { shown } = useKnownOfCve.getState()
  const results = rows.flatMap((row) => {
    const outside = outsideOf(texts.share, shown, row)
    return allVersions(sharedOf(texts.messages, row, outside))
  })
  return writers[form](texts, results)
}
