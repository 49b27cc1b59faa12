import { Suspense } from 'react'

import { lazyPart } from '#components/lazy-part.tsx'
import { closeDialog, useIsDialogOpen } from '#state/open-dialog.ts'

const ShareDialog = lazyPart(
  ['share', 'shareDialog'],
  () => import('./share-dialog.tsx').then((all) => all.ShareDialog),
  'needed',
  closeDialog,
)

/** The dialog in which a result is shared, loaded when it is opened. */
export function LateShareDialog() {
  const isOpen = useIsDialogOpen('share')
  return <Suspense>{isOpen && <ShareDialog />}</Suspense>
}
