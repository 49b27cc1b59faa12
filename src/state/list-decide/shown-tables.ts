/** Which decision tables the list has columns of; kept for the next visits. */

import { create } from 'zustand'

import { publishedTables } from '#decide/tables/published-tables.ts'
import { listOf } from '#untrusted/fields.ts'
import { onForget } from '../forget-stored.ts'
import { useListView, view } from '../list/list-view.ts'
import { readStoredObject, writeStored } from '../storage.ts'

const key = 'plumb.list.tables'
const mostTables = 25
const longestId = 300

/** IDs of tables, in the order in which they stand, and whether what is asked of them is shown. */
export const useShownTables = create<{
  readonly ids: readonly string[]
  readonly isOpen: boolean
}>(() => ({
  isOpen: false,
  ids: listOf(readStoredObject('local', key)?.['ids'])
    .filter((id) => typeof id === 'string' && id.length <= longestId)
    .slice(0, mostTables) as readonly string[],
}))

onForget('list', () => {
  useShownTables.setState({ ids: [], isOpen: false })
  writeStored('local', key, undefined)
})

/** Shows what is asked of tables, or no longer; who decides for the first time begins with CISA's directive. */
export function openDeciding(isOpen: boolean): void {
  useShownTables.setState({ isOpen })
  if (isOpen && useShownTables.getState().ids.length === 0) showTable(publishedTables[0].id, true)
}

/** Shows a table's columns, or no longer; what was filtered and sorted by them is let go of. */
export function showTable(id: string, isShown: boolean): void {
  const others = useShownTables.getState().ids.filter((each) => each !== id)
  const ids = isShown ? [...others, id].slice(-mostTables) : others
  useShownTables.setState({ ids })
  writeStored('local', key, ids.length > 0 ? JSON.stringify({ ids }) : undefined)
  if (isShown) return
  const { filter, order } = useListView.getState()
  const { [`table:${id}`]: _, due, ...rest } = filter.more
  const more = due && others.length > 0 ? { ...rest, due } : rest
  const steps = order?.filter(({ column }) => column !== `table:${id}`)
  view({ filter: { ...filter, more }, order: steps?.length === 0 ? undefined : steps })
}
