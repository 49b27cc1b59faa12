import { Suspense } from 'react'

import { lazyPart } from '#components/lazy-part.tsx'
import { useIsDialogOpen } from '#state/open-dialog.ts'

const KeysDialog = lazyPart(
  'keys',
  () => import('./keys-dialog.tsx').then((all) => all.KeysDialog),
  'fetched-ahead',
)

/** The dialog of keys and settings, loaded when somebody opens it. */
export function LateKeysDialog() {
  const isOpen = useIsDialogOpen('keys')
  return <Suspense>{isOpen && <KeysDialog />}</Suspense>
}
