/** The one cache of answers, which outlives a visit where the browser lets it. */

import { createAsyncStoragePersister } from '@tanstack/query-async-storage-persister'
import { QueryClient } from '@tanstack/react-query'
import { persistQueryClient } from '@tanstack/react-query-persist-client'
import type { CveId } from '#cve-id/cve-id.ts'
import { restoreKeptFiles } from '#state/kept-files.ts'
import { createStore, del, get, set } from 'idb-keyval'

const week = 7 * 24 * 60 * 60 * 1000

/** Answers that are older are of an earlier visit. */
export const visitStart = Date.now()

export const queryClient = new QueryClient({
  defaultOptions: {
    // A look-up is asked for by a person: no refetching because a window was focused, and no
    // repetition of a failed one because a part of the page was opened.
    queries: {
      gcTime: week,
      refetchOnWindowFocus: false,
      retryOnMount: false,
      networkMode: 'always',
    },
  },
})

/** Asks again for what failed of a CVE: its own questions, and the catalogue that every CVE is looked for in. */
export function repeatFailed(cve: CveId): Promise<void> {
  return queryClient.refetchQueries({
    predicate: ({ state, queryKey: [, id] }) =>
      state.status === 'error' && (id === undefined || id === cve),
  })
}

/** IndexedDB that may be missing, closed or full: then answers last for this visit. */
function storage() {
  try {
    const store = createStore('plumb-answers', 'answers')
    return {
      getItem: (key: string) => get<string>(key, store).catch(() => undefined),
      setItem: (key: string, text: string) => set(key, text, store).catch(() => undefined),
      removeItem: (key: string) => del(key, store).catch(() => undefined),
    }
  } catch {
    // Sandboxed frames throw on the mere access.
    return undefined
  }
}

/** Brings the stored answers back and keeps new ones from now on; resolves when they are back. */
function startPersisting(): Promise<void> {
  const available = storage()
  if (!available) return Promise.resolve()
  const persister = createAsyncStoragePersister({ storage: available, key: 'answers' })
  // The number changes with the shape of the answers, so that old shapes are forgotten. Before 2,
  // files that were dropped stood among them and posed as answers.
  const [, restored] = persistQueryClient({ queryClient, persister, maxAge: week, buster: '2' })
  return restored
}

/** Resolves once answers and files of earlier visits are back. */
export const restored: Promise<void> = Promise.all([startPersisting(), restoreKeptFiles()]).then(
  () => undefined,
  () => undefined,
)
