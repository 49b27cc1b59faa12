import { useMemo } from 'react'

import type { Columns } from '#rows/columns.ts'
import { type Since, sinceOf } from '#since/since.ts'
import { useList } from '#state/list/list.ts'
import { useSinceState } from '#state/since/comparing-since.ts'

/** What has become of the rows since an earlier day; undefined while they are compared with nothing. */
export function useSince(columns: Columns): Since | undefined {
  const list = useList((state) => state.list.id)
  const { earlier, threshold, list: of } = useSinceState()
  const isOfThis = of === list
  return useMemo(
    () => (earlier && isOfThis ? sinceOf(columns, earlier, threshold) : undefined),
    [columns, earlier, threshold, isOfThis],
  )
}
