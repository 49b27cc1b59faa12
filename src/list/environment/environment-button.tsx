import { lazyPart } from '#components/lazy-part.tsx'
import { useLateTexts } from '#i18n/late-texts.ts'
import type { Row } from '#rows/row.ts'
import { DialogButton } from '../dialog-button.tsx'

type Props = { shown: readonly Row[]; onClose: () => void }

const EnvironmentDialog = lazyPart<Props>('interview', () =>
  import('./environment-dialog.tsx').then((all) => all.startedDialog()),
)

/** Opens the dialog that applies an environment to rows. */
export function EnvironmentButton({
  rows,
  className,
}: {
  /** Those that are shown. */
  rows: readonly Row[]
  className?: string
}) {
  const { rows: texts } = useLateTexts('list')
  return (
    <DialogButton
      name={texts.environments}
      className={className}
      renderDialog={(onClose) => <EnvironmentDialog shown={rows} onClose={onClose} />}
    />
  )
}
