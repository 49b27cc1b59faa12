/** The vectors of a text or a link, each as a column: by the readers of the paste field. */

import { addressOfOwnLink } from '#paste/foreign-link.ts'
import type { FoundVector } from '#paste/pasted.ts'
import { readText } from '#paste/read-pasted.ts'
import { readCompared } from '#url/read/compared.ts'
import { useCalculator } from '../calculator.ts'
import { entryOf } from '../keep-found.ts'
import type { Choice } from '../paste-outcome.ts'
import { dismissPaste } from '../pasted.ts'
import type { Column } from './column.ts'
import { compareColumns } from './columns.ts'
import { columnsOfLink } from './opened-comparison.ts'

/** The columns, and what of the text is not among them. */
export type TextColumns = {
  readonly columns: readonly Column[]
  readonly unreadable: number
  readonly omitted: number
  /** Longest text that is read, where this one is longer. */
  readonly limit?: number
}

const nothing: TextColumns = { columns: [], unreadable: 0, omitted: 0 }

/** All vectors of a text; those of one of our links with its names. */
export async function columnsInText(text: string): Promise<TextColumns> {
  const { version } = useCalculator.getState()
  const address = addressOfOwnLink(text.trim())
  const link = address && readCompared(address, version)
  if (link && link.columns.length > 1) return { ...link, columns: columnsOfLink(link) }
  const { pasted } = readText(text, version)
  if (pasted.kind === 'too-long') return { ...nothing, limit: pasted.limit }
  if (pasted.kind === 'unreadable') return { ...nothing, unreadable: 1 }
  if (pasted.kind === 'nothing') return nothing
  const { found, omitted, unreadable, unreadableMore } = pasted
  const columns = await columnsOfFound(found)
  return { columns, omitted, unreadable: unreadable.length + unreadableMore }
}

/** Vectors of a text, each called what the text or its link calls it. */
async function columnsOfFound(found: readonly FoundVector[]): Promise<readonly Column[]> {
  const entries = await Promise.all(found.map(entryOf))
  return entries.flatMap(({ shown }, at) => {
    if (!shown) return []
    const { label = '', cve } = found[at] ?? {}
    const title = shown.assessment.title || (label === cve ? '' : label)
    return [{ ...shown, assessment: { ...shown.assessment, title } }]
  })
}

/** Compares all vectors that a text offers, and takes the choice between them away. */
export async function compareFound({ found, omitted, unreadable }: Choice): Promise<void> {
  const columns = await columnsOfFound(found)
  compareColumns(columns, { omitted, unreadable: unreadable.length })
  dismissPaste()
}
