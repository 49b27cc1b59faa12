import { lazyPart } from '#components/lazy-part.tsx'
import { Loading } from '#components/loading.tsx'
import { useCompared } from '#state/compared.ts'
import { loadList } from './load.ts'

const ListPage = lazyPart('list', () => loadList().then((late) => late.loadPage()), {
  Waiting: Loading,
})

/** The page of rows, in place of the calculator. */
export function ListPlace() {
  return useCompared(({ shown }) => shown?.view) && <ListPage />
}
