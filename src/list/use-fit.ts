import { type RefObject, useLayoutEffect, useState } from 'react'

import { isUnfiltered } from '#rows/filter.ts'
import { useListView } from '#state/list/list-view.ts'
import { usePrinting } from '#state/printing.ts'
import { type Fit, fit } from './table-columns.ts'
import { useMedia } from './use-media.ts'
import type { ShownRows } from './use-rows.ts'

/** A sheet of A4 between a printer's margins, in rem. */
const onPaper = 42

/** What of the table has room where it stands; on paper less than in most windows. */
export function useFit(
  { filled, decided, since, order }: ShownRows,
  where: RefObject<HTMLElement | null>,
): Fit {
  const { filter, widths } = useListView()
  const isPrinting = usePrinting((state) => state.isPrinting)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    if (!where.current) return undefined
    const measure = () => setWidth(Math.floor(where.current?.getBoundingClientRect().width ?? 0))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(where.current)
    return () => observer.disconnect()
  }, [where])
  const canMove = order.length === 0 && isUnfiltered(filter)
  const isCards = useMedia('(width < 40rem)')
  // Without its border; cards have room for all below each other.
  const room = isPrinting ? onPaper : isCards ? Infinity : (width - 2) / 16
  return fit(filled, decided.columns, since !== undefined, canMove, widths, room)
}
