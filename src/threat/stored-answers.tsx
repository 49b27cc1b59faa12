import { useLateTexts } from '#i18n/late-texts.ts'
import { useIsSent } from '#state/cve-lookup.ts'
import { useUnreadableStore } from '#state/unreadable-store.ts'
import type { Known } from './use-known.ts'

/** That something the browser kept was none of what Plumb writes. */
export function Forgotten() {
  const threat = useLateTexts('threat')
  const { answers, files } = useUnreadableStore()
  if (answers + files === 0) return null
  return <p className="text-sm">{threat.forgotten(answers, files)}</p>
}

/** Which facts are answers of an earlier visit, and of when: they must not pass for what was just asked. */
export function StoredAnswers({ of, canAsk = false }: { of: Known; canAsk?: boolean }) {
  const threat = useLateTexts('threat')
  const names = of.stored.map(({ fact }) => threat.known.names[fact])
  if (names.length === 0) return null
  const oldest = Math.min(...of.stored.map(({ at }) => at))
  const askAgain = () => of.stored.forEach(({ fact }) => of.sources[fact].retry())
  return <StoredLine names={names} at={oldest} onAskAgain={canAsk ? askAgain : undefined} />
}

/** Whose answers are of an earlier visit, and the way to ask anew where that may be sent. */
export function StoredLine({
  names,
  at,
  onAskAgain,
}: {
  names: readonly string[]
  /** In milliseconds since 1970. */
  at: number
  onAskAgain: (() => void) | undefined
}) {
  const threat = useLateTexts('threat')
  const isSent = useIsSent()
  return (
    <p className="text-sm text-muted">
      {threat.storedAnswers(names, momentText(at))}{' '}
      {onAskAgain && isSent && (
        <button
          type="button"
          className="min-h-6 cursor-pointer link"
          aria-label={threat.askAgainOf(names)}
          onClick={onAskAgain}
        >
          {threat.askAgain}
        </button>
      )}
    </p>
  )
}

/** 2026-08-15 14:05 UTC: by universal time, as all sources date. */
function momentText(moment: number): string {
  return `${new Date(moment).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
