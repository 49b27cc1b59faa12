import type { ReactNode } from 'react'
import { ErrorBoundary } from 'react-error-boundary'

import { lazyPart } from './lazy-part.tsx'

const FailureText = lazyPart('brokenPart', () =>
  import('./failure-text.tsx').then((all) => all.FailureText),
)

/** Says plainly that Plumb itself broke; the vector is safe in the address. */
export function Failure({ children }: { children: ReactNode }) {
  return (
    <ErrorBoundary
      fallback={
        <main role="alert" className="mx-auto mt-10 max-w-xl card p-6">
          <FailureText />
        </main>
      }
    >
      {children}
    </ErrorBoundary>
  )
}
