import { Suspense } from 'react'

import { lazyPart } from '#components/lazy-part.tsx'
import { usePrinting } from '#state/printing.ts'

const PrintSheet = lazyPart(
  ['share', 'shareDialog'],
  () => import('./print-sheet.tsx').then((all) => all.PrintSheet),
  'fetched-ahead',
)

/** The sheet for the printer; mounted while printing, when its code has long been fetched. */
export function LatePrintSheet() {
  const { isPrinting } = usePrinting()
  return <Suspense>{isPrinting && <PrintSheet />}</Suspense>
}
