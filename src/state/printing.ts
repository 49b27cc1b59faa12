/** Whether the page is being printed: then one clean sheet stands in its place. */

import { create } from 'zustand'

export const usePrinting = create<{ readonly isPrinting: boolean }>(() => ({ isPrinting: false }))

/** Follows the browser's print command; `atOnce` draws a change before the browser takes its picture. */
export function startPrinting(atOnce: (change: () => void) => void): void {
  const show = (isPrinting: boolean) => atOnce(() => usePrinting.setState({ isPrinting }))
  addEventListener('beforeprint', () => show(true))
  addEventListener('afterprint', () => show(false))
}
