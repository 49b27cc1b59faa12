import { type ComponentType, Suspense, use, useState } from 'react'
import { ErrorBoundary } from 'react-error-boundary'

import { loadLateTexts } from '#i18n/late-texts.ts'
import type { LatePart } from '#i18n/messages.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { type StoredPart, forgetStored, storedPart } from '#state/forget-stored.ts'

/** A part in which an error stays, with ways out of it. */
export function guarded<Props extends object>(
  Part: ComponentType<Props>,
  parts: readonly LatePart[],
): ComponentType<Props> {
  return function Guarded(props: Props) {
    return (
      <ErrorBoundary
        // Another ID is another try; what is a function or an element is new each time.
        resetKeys={Object.values(props).filter((value) => typeof value === 'string')}
        fallbackRender={({ resetErrorBoundary }) => brokenPart(parts, resetErrorBoundary)}
      >
        <Part {...props} />
      </ErrorBoundary>
    )
  }
}

function brokenPart(parts: readonly LatePart[], onRetry: () => void) {
  return (
    <Suspense>
      <BrokenPart parts={parts} onRetry={onRetry} />
    </Suspense>
  )
}

function BrokenPart({ parts, onRetry }: { parts: readonly LatePart[]; onRetry: () => void }) {
  const messages = useMessages()
  const texts = use(loadLateTexts(messages, 'brokenPart'))
  const [isAsking, setIsAsking] = useState(false)
  if (!texts) return <p className="text-sm">{messages.notLoaded}</p>
  const [stored] = parts.flatMap((part) => storedPart(part) ?? [])

  async function forget(part: StoredPart): Promise<void> {
    await forgetStored(part)
    onRetry()
  }

  return (
    <div role="alert" className="text-sm">
      <p>{isAsking && stored ? texts.deletes[stored] : texts.text}</p>
      <p className="mt-1 flex flex-wrap gap-2">
        <button
          type="button"
          className="button text-sm button-outlined"
          onClick={() => (isAsking && stored ? void forget(stored) : onRetry())}
        >
          {isAsking ? texts.confirm : messages.retry}
        </button>
        {stored && (
          <button
            type="button"
            className="button text-sm button-outlined"
            onClick={() => setIsAsking(!isAsking)}
          >
            {isAsking ? texts.dismiss : texts.forget}
          </button>
        )}
      </p>
    </div>
  )
}
