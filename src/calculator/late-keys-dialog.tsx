import { Suspense } from 'react'

import { lazyPart } from '#components/lazy-part.tsx'
import { closeDialog, useIsDialogOpen } from '#state/open-dialog.ts'

const KeysDialog = lazyPart(
  'keys',
  () => import('./keys-dialog.tsx').then((all) => all.KeysDialog),
  'fetched-ahead',
  closeDialog,
)

/** The dialog of keys and settings, loaded when somebody opens it. */
export function LateKeysDialog() {
  const isOpen = useIsDialogOpen('keys')
  return <Suspense>{isOpen && <KeysDialog />}</Suspense>
}
