import { Fragment, type ReactNode } from 'react'

/** Parts with dots between them, those left out that say nothing. */
export function Dotted({ parts }: { parts: readonly ReactNode[] }) {
  const said = parts.filter((part) => part !== undefined && part !== false && part !== '')
  return said.map((part, at) => (
    // Their order never changes.
    <Fragment key={at}>
      {at > 0 && ' · '}
      {part}
    </Fragment>
  ))
}
