import type { ReactNode } from 'react'
import { ErrorBoundary } from 'react-error-boundary'

import { usePageMessages } from '#i18n/page-messages-context.ts'

/** Says plainly that Plumb itself broke; the vector is safe in the address. */
export function Failure({ children }: { children: ReactNode }) {
  const { failure } = usePageMessages()
  return (
    <ErrorBoundary
      fallback={
        <main role="alert" className="mx-auto mt-10 max-w-xl card p-6">
          <h1 className="mb-2 text-lg font-semibold">{failure.heading}</h1>
          <p className="mb-4">{failure.text}</p>
          <button
            type="button"
            className="button button-filled"
            onClick={() => globalThis.location.reload()}
          >
            {failure.reload}
          </button>
        </main>
      }
    >
      {children}
    </ErrorBoundary>
  )
}
