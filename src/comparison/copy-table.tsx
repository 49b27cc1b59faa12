import { useState } from 'react'

import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { gridForms } from '#share/grid-forms.ts'
import { copyText, useIsCopied } from '#state/clipboard.ts'
import { comparisonFragment, useColumns } from '#state/comparison/columns.ts'
import { ownAddress } from '#state/own-link.ts'
import { gridOf, jsonOf } from './compared-grid.ts'
import { type CompareTexts, namesForLink } from './column-names.ts'
import { namedForOthers } from './named-for-others.ts'
import type { Compared } from './use-comparison.ts'

type FormName = keyof CompareTexts['table']['forms']

/** Copies the comparison as a table in the form that is chosen, or as a link. */
export function CopyTable({ compared }: { compared: Compared }) {
  const messages = useMessages()
  const { compare: texts } = useLateTexts('list')
  const columns = useColumns()
  const [form, setForm] = useState<FormName>('rich')
  const isCopied = useIsCopied('compared-table')
  const links: Partial<Record<FormName, string | undefined>> = {
    link: comparisonFragment(columns, []),
    'named-link': comparisonFragment(columns, namesForLink(texts, columns.columns)),
  }
  // The texts have exactly these keys.
  const all = Object.keys(texts.table.forms) as FormName[]
  const offered = all.filter((name) => !name.endsWith('link') || links[name] !== undefined)

  function copied(): { readonly plain: string; readonly html?: string } {
    const forOthers = namedForOthers(texts, compared)
    if (form === 'json') return { plain: jsonOf({ messages, texts }, forOthers) }
    if (form === 'link' || form === 'named-link') return { plain: ownAddress(links[form] ?? '') }
    const grid = gridOf({ messages, texts }, forOthers)
    // What takes no HTML is a spreadsheet or a plain text, and either shows tabs as columns.
    if (form === 'rich') return { plain: gridForms.tsv(grid), html: gridForms.html(grid) }
    return { plain: gridForms[form](grid) }
  }

  function copy() {
    const { plain, html } = copied()
    void copyText('compared-table', plain, html)
  }

  return (
    <span className="comparison-forms">
      <button type="button" className="button text-sm button-outlined" onClick={copy}>
        {isCopied ? texts.copied : texts.table.label}
      </button>
      <select
        aria-label={texts.table.form}
        className="min-h-8 cursor-pointer rounded-lg border border-edge bg-card px-2 text-sm pointer-coarse:min-h-11"
        value={offered.includes(form) ? form : 'rich'}
        onChange={({ target }) => setForm(offered.find((name) => name === target.value) ?? 'rich')}
      >
        {offered.map((name) => (
          <option key={name} value={name}>
            {texts.table.forms[name]}
          </option>
        ))}
      </select>
    </span>
  )
}
