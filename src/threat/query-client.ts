/** The one cache of answers, which outlives a visit where the browser lets it. */

import { QueryClient } from '@tanstack/react-query'
import type { CveId } from '#cve-id/cve-id.ts'
import { storedFor } from '#known/answer-store.ts'
import type { StoredAnswer } from '#known/stored.ts'
import { keepAnswers, restoreAnswers, useAnswers } from '#state/answers.ts'
import { onForget } from '#state/forget-stored.ts'
import { restoreDataFiles } from '#state/data-files.ts'
import { startGate } from '#state/look-ups-allowed.ts'

/** Answers that are older are of an earlier visit. */
export const visitStart = Date.now()

export const queryClient = new QueryClient({
  defaultOptions: {
    // A look-up is asked for by a person: no refetching because a window was focused or a network came
    // back, and no repetition of a failed one because a part of the page was opened.
    queries: {
      gcTime: storedFor,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
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

/** Brings the stored answers back, where none has come meanwhile, and keeps new ones from now on. */
async function restore(): Promise<void> {
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || event.action.manual) return
    const { queryKey, state } = event.query
    void keepAnswers([{ key: queryKey, answer: state.data, at: state.dataUpdatedAt }])
  })
  show([...useAnswers.getState().answers.values()])
  // A list asks for many at once, without this cache.
  useAnswers.subscribe(({ latest }, before) => {
    if (latest !== before.latest) show(latest)
  })
  await restoreAnswers()
}

function show(answers: readonly StoredAnswer[]): void {
  for (const { key, answer, at } of answers) {
    const known = queryClient.getQueryState(key)
    if ((known?.dataUpdatedAt ?? 0) < at) queryClient.setQueryData(key, answer, { updatedAt: at })
  }
}

let starting: Promise<void> | undefined

/** Puts the gate before every look-up, once; resolves when answers and files of earlier visits are back. */
export function startAnswers(): Promise<void> {
  if (starting) return starting
  startGate(() => queryClient.cancelQueries())
  onForget('threat', () => queryClient.clear())
  starting = Promise.all([restore(), restoreDataFiles()]).then(
    () => undefined,
    () => undefined,
  )
  return starting
}
