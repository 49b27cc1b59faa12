import { useLateTexts } from '#i18n/late-texts.ts'
import type { Row } from '#rows/row.ts'
import { copyText, useIsCopied } from '#state/clipboard.ts'
import { ownAddress } from '#state/own-link.ts'
import { formatSeveral, mostInLink } from '#url/read/several.ts'
import { vectorsOf } from '../row-vectors.ts'

/** Copies our link to rows, which holds their vectors; of more than fit into one it says that a file is the way. */
export function LinkCopy({ rows }: { rows: readonly Row[] }) {
  const { link: texts } = useLateTexts('rowsOut')
  const isCopied = useIsCopied('list-out-link')
  // Of thousands nobody has to ask.
  const link =
    rows.length > mostInLink ? undefined : formatSeveral(rows.map(vectorsOf), location.pathname)
  if (link === undefined) return <p className="text-sm text-muted">{texts.tooLong(mostInLink)}</p>
  return (
    <div className="flex flex-wrap items-center gap-2">
      <button
        type="button"
        className="button text-sm button-outlined"
        onClick={() => void copyText('list-out-link', ownAddress(link))}
      >
        {isCopied ? texts.copied : texts.copy}
      </button>
      <span className="text-sm text-muted">{texts.holds}</span>
    </div>
  )
}
