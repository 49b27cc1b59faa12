import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'

import { useCompared } from '#state/compared.ts'

/** Stands on paper behind the sheet of the result, and nowhere on screen. */
export function PrintedBeside({ children }: { children: ReactNode }) {
  const isResult = useCompared(({ shown }) => shown === undefined)
  return (
    isResult &&
    createPortal(
      <article className="hidden bg-white p-2 text-[10pt] text-black print:block">
        {children}
      </article>,
      document.body,
    )
  )
}
