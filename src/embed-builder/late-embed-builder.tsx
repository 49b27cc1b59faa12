import { Suspense } from 'react'

import { lazyPart } from '#components/lazy-part.tsx'
import { closeDialog, useIsDialogOpen } from '#state/open-dialog.ts'

const EmbedBuilder = lazyPart(
  'embedBuilder',
  () => import('./embed-builder.tsx').then((all) => all.EmbedBuilder),
  'needed',
  closeDialog,
)

/** The builder for those who embed Plumb, loaded when somebody opens it. */
export function LateEmbedBuilder() {
  const isOpen = useIsDialogOpen('embed-builder')
  return <Suspense>{isOpen && <EmbedBuilder />}</Suspense>
}
