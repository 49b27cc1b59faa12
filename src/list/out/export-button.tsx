import { lazyPart } from '#components/lazy-part.tsx'
import { useLateTexts } from '#i18n/late-texts.ts'
import { DialogButton } from '../dialog-button.tsx'
import type { ShownRows } from '../use-rows.ts'

type Props = { rows: ShownRows; onClose: () => void }

const ExportDialog = lazyPart<Props>(['rowsOut', 'share'], () =>
  import('./export-dialog.tsx').then((all) => all.ExportDialog),
)

/** Opens the dialog that saves rows as a file. */
export function ExportButton({ rows, className }: { rows: ShownRows; className?: string }) {
  const { rows: texts } = useLateTexts('list')
  return (
    <DialogButton
      name={texts.exporting}
      className={className}
      renderDialog={(onClose) => <ExportDialog rows={rows} onClose={onClose} />}
    />
  )
}
