import { useState } from 'react'

import { lazyPart } from '#components/lazy-part.tsx'
import { useLateTexts } from '#i18n/late-texts.ts'
import type { ShownRows } from '../use-rows.ts'

type Props = { rows: ShownRows; onClose: () => void }

const ExportDialog = lazyPart<Props>(['rowsOut', 'share'], () =>
  import('./export-dialog.tsx').then((all) => all.ExportDialog),
)

/** Opens the dialog that saves rows as a file. */
export function ExportButton({
  rows,
  className = 'button text-sm button-outlined',
}: {
  rows: ShownRows
  className?: string
}) {
  const texts = useLateTexts('list')
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={className}
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
      >
        {texts.rows.exporting}
      </button>
      {isOpen && <ExportDialog rows={rows} onClose={() => setIsOpen(false)} />}
    </>
  )
}
