import { isLookupError } from '#cve-id/lookup-error.ts'
import { useLateTexts } from '#i18n/late-texts.ts'

/** Why a look-up failed, in a plain sentence, with a way out; what was stored is dated. */
export function FailureNote({
  error,
  host,
  storedAt,
  onRetry,
}: {
  error: unknown
  host: string
  /** When the answer that is shown instead was given, in milliseconds since 1970; 0 for none. */
  storedAt: number
  onRetry: () => void
}) {
  const threat = useLateTexts('threat')
  const name = new URL(host).host
  const { code, status = 0 } = isLookupError(error) ? error : { code: 'network' as const }
  const texts = {
    network: threat.failure.network(name),
    timeout: threat.failure.timeout(name),
    http: threat.failure.http(name, status),
    'not-json': threat.failure.unreadable(name),
    unexpected: threat.failure.unreadable(name),
  }
  return (
    <p className="text-sm">
      {texts[code]} {storedAt > 0 && threat.stored(new Date(storedAt).toISOString().slice(0, 10))}{' '}
      <button type="button" className="min-h-6 cursor-pointer link" onClick={onRetry}>
        {threat.retry}
      </button>
    </p>
  )
}
