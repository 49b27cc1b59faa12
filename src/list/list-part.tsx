import { lazyPart } from '#components/lazy-part.tsx'
import { Loading } from '#components/loading.tsx'
import { useImporting } from '#state/import/importing.ts'
import { lookByRule } from '#state/list/list.ts'
import { lookingBy } from '#state/list/looking.ts'
import { ListPage } from './list-page.tsx'

const ImportPage = lazyPart(
  ['list', 'importing'],
  () => import('./import/import-page.tsx').then((all) => all.ImportPage),
  { Waiting: Loading },
)

/** The rows, or the files that are about to become rows. */
function ListPart() {
  return useImporting(({ isOpen }) => isOpen) ? <ImportPage /> : <ListPage />
}

/** The page, whose rows are looked at by the list's rule from now on. */
export function startListPart() {
  lookByRule(lookingBy)
  return ListPart
}
