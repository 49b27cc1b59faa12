import { type Trouble } from '#known/known-of-cve.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import type { LateTexts } from '#i18n/messages.ts'

/** Where nothing says how long to wait: FIRST names no limit, NVD counts half a minute. */
const usualWait = 30_000

function reason({ failure }: LateTexts<'threat'>, host: string, trouble: Trouble): string {
  const { code, status = 0, retryAfter = usualWait } = trouble
  switch (code) {
    case 'network':
      return failure.network(host)
    case 'no-network':
      return failure.noNetwork
    case 'timeout':
      return failure.timeout(host)
    case 'http':
      return status === 429
        ? failure.tooMany(host, Math.ceil(retryAfter / 1000))
        : failure.http(host, status)
    case 'not-json':
    case 'unexpected':
      return failure.unreadable(host)
    case 'contradictory':
      return failure.contradictory(host)
    case 'too-long':
      return failure.tooLong(host)
    case 'not-allowed':
      return failure.notAllowed(host)
    default:
      return code satisfies never
  }
}

function isNetwork({ code }: Trouble): boolean {
  return code === 'network' || code === 'no-network'
}

/** Why a look-up failed, in a plain sentence, with a way out; what is shown instead is dated. */
export function FailureNote({
  trouble,
  host,
  of,
  storedOn,
  onRetry,
}: {
  trouble: Trouble
  host: string
  /** What is asked for again, for those who hear the button alone. */
  of: string
  /** The day of the earlier answer that is shown instead. */
  storedOn?: string | undefined
  onRetry: () => void
}) {
  const threat = useLateTexts('threat')
  return (
    <p className="text-sm">
      {reason(threat, new URL(host).host, trouble)}{' '}
      {storedOn !== undefined &&
        `${(isNetwork(trouble) ? threat.stored : threat.storedAnswer)(storedOn)} `}
      <button
        type="button"
        className="min-h-6 cursor-pointer link"
        aria-label={threat.retryOf(of)}
        onClick={onRetry}
      >
        {threat.retry}
      </button>
    </p>
  )
}
