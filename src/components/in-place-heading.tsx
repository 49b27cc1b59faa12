import './in-place.css'

import type { ReactNode, RefObject } from 'react'

import { Chevron } from '#components/ui/chevron.tsx'

/** What a page in place of the calculator is called, and the way back from it. */
export function InPlaceHeading({
  heading,
  id,
  back,
  onBack,
  children,
}: {
  heading: RefObject<HTMLHeadingElement | null>
  id?: string
  /** Where it leads. */
  back: string
  onBack: () => void
  children: ReactNode
}) {
  return (
    <>
      <button type="button" className="in-place-back button" aria-label={back} onClick={onBack}>
        <Chevron />
      </button>
      <h1 id={id} ref={heading} tabIndex={-1} className="in-place-heading">
        {children}
      </h1>
    </>
  )
}
