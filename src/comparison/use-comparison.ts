import { useMemo } from 'react'

import { type Comparison, compare } from '#compare/compare.ts'
import type { Vector } from '#cvss/index.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { type Column, isOwn } from '#state/comparison/column.ts'
import { useColumns } from '#state/comparison/columns.ts'
import { shownVector } from '#state/snapshot.ts'
import { columnNames } from './column-names.ts'

/** What is compared, and what is said of it; everything a view of it draws. */
export type Compared = {
  readonly columns: readonly Column[]
  readonly vectors: readonly Vector[]
  readonly names: readonly string[]
  readonly comparison: Comparison
  /** Undefined where the others are measured against one's own. */
  readonly referenceName: string | undefined
}

/** The columns compared; undefined while there are none. */
export function useComparison(): Compared | undefined {
  const { compare: texts } = useLateTexts('list')
  const { columns, reference } = useColumns()
  return useMemo(() => {
    const vectors = columns.map(shownVector)
    const comparison = compare(vectors, reference)
    const measuredAgainst = columns[reference]
    if (!comparison || !measuredAgainst) return undefined
    const names = columnNames(texts, columns)
    const own = isOwn(measuredAgainst) && names[reference] === texts.yours
    return {
      columns,
      vectors,
      names,
      comparison,
      referenceName: own ? undefined : names[reference],
    }
  }, [columns, reference, texts])
}
