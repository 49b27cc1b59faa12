import { useState } from 'react'

import { lazyPart } from '#components/lazy-part.tsx'
import { useLateTexts } from '#i18n/late-texts.ts'
import type { Row } from '#rows/row.ts'

type Props = { shown: readonly Row[]; onClose: () => void }

const EnvironmentDialog = lazyPart<Props>('interview', () =>
  import('./environment-dialog.tsx').then((all) => all.startedDialog()),
)

/** Opens the dialog that applies an environment to rows. */
export function EnvironmentButton({
  rows,
  className = 'button text-sm button-outlined',
}: {
  /** Those that are shown. */
  rows: readonly Row[]
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
        {texts.rows.environments}
      </button>
      {isOpen && <EnvironmentDialog shown={rows} onClose={() => setIsOpen(false)} />}
    </>
  )
}
