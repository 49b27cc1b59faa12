import { useEffect } from 'react'

import { lazyPart } from '#components/lazy-part.tsx'
import { useClipboard } from '#state/clipboard.ts'
import { closeDialog, useOpenDialog } from '#state/open-dialog.ts'

/** Escape takes back a dialog that has not come yet. */
function Coming() {
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') closeDialog()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return null
}

const KeysDialog = lazyPart(
  'keys',
  () => import('#calculator/keys-dialog.tsx').then((all) => all.KeysDialog),
  { isFetchedAhead: true, onDismiss: closeDialog, Waiting: Coming },
)
const ShareDialog = lazyPart(
  ['share', 'shareDialog'],
  () => import('#calculator/share/share-dialog.tsx').then((all) => all.ShareDialog),
  { onDismiss: closeDialog, Waiting: Coming },
)
const EmbedBuilder = lazyPart(
  'embedBuilder',
  () => import('#embed-builder/embed-builder.tsx').then((all) => all.EmbedBuilder),
  { onDismiss: closeDialog, Waiting: Coming },
)

/** Every dialog by its name; each is loaded when it is opened. */
const dialogs = {
  keys: <KeysDialog />,
  share: <ShareDialog />,
  'embed-builder': <EmbedBuilder />,
}

/** Opens by itself, over whatever else is open. */
const RefusedCopyDialog = lazyPart(
  'refusedCopy',
  () => import('#calculator/refused-copy-dialog.tsx').then((all) => all.RefusedCopyDialog),
  { isFetchedAhead: true },
)

/** The dialog that is open, and the one for a text that the browser did not let us copy. */
export function Dialogs() {
  const open = useOpenDialog()
  const isRefused = useClipboard(({ last }) => last?.refused !== undefined)
  return (
    <>
      {open && dialogs[open]}
      {isRefused && <RefusedCopyDialog />}
    </>
  )
}
