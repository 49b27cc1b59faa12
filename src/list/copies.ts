import { jsonListOf } from '#share/json-list.ts'
import type { Texts } from '#share/parts.ts'
import { type SharedResult, sharedResult } from '#share/shared-result.ts'
import { tableOf } from '#share/table-form.ts'
import { linkTo } from '#state/own-link.ts'
import type { TrayEntry } from '#state/tray.ts'
import { formatPermalink } from '#url/format-permalink.ts'

type Copy = { readonly plain: string; readonly html?: string }

/** The forms in which the whole tray is copied, in the order in which they are offered. */
export const copyForms = ['table', 'markdown', 'csv', 'json'] as const

export type CopyForm = (typeof copyForms)[number]

/** The whole tray in a form. */
export function copyOf(form: CopyForm, texts: Texts, entries: readonly TrayEntry[]): Copy {
  const results = entries.map(resultOf)
  switch (form) {
    case 'table':
      // What takes no HTML is a spreadsheet or a plain text, and either shows tabs as columns.
      return { plain: tableOf.tsv(texts, results), html: tableOf.html(texts, results) }
    case 'json':
      return { plain: jsonListOf(texts, results) }
    default:
      return { plain: tableOf[form](texts, results) }
  }
}

function resultOf({ vector, rationale, cve }: TrayEntry): SharedResult {
  return sharedResult(vector, {
    whose: undefined,
    cve,
    link: linkTo(formatPermalink(vector, cve)),
    epss: undefined,
    rationale,
    tlp: undefined,
  })
}
