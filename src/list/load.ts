import type { startLate } from './late.ts'

let loading: ReturnType<typeof startLate> | undefined

/** Loads what deals with the list, once; it comes when the list has been read. */
export function loadList() {
  loading ??= import('./late.ts').then((all) => all.startLate())
  loading.catch(() => {
    loading = undefined
  })
  return loading
}
