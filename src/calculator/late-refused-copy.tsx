import { Suspense } from 'react'

import { lazyPart } from '#components/lazy-part.tsx'
import { useClipboard } from '#state/clipboard.ts'

const RefusedCopyDialog = lazyPart(
  'refusedCopy',
  () => import('./refused-copy-dialog.tsx').then((all) => all.RefusedCopyDialog),
  'fetched-ahead',
)

/** The dialog for a text that the browser did not let us copy. */
export function LateRefusedCopy() {
  const isRefused = useClipboard(({ last }) => last?.refused !== undefined)
  return <Suspense>{isRefused && <RefusedCopyDialog />}</Suspense>
}
