import { type ReactNode, useEffect } from 'react'
import { createPortal } from 'react-dom'

import { useResultSheet } from '#state/result-sheet.ts'

const placeId = 'bar-lines'

/**
 * Lines of features in the bar of a narrow screen, which tell what its closed sheet would. They come late, so
 * what keeps clear of the bar asks for their height.
 */
export function InResultBar({ children }: { children: ReactNode }) {
  const { isOpen } = useResultSheet()
  const place = document.getElementById(placeId)
  useEffect(() => {
    if (!place) return undefined
    const { style } = document.documentElement
    const observer = new ResizeObserver(() => {
      style.setProperty('--bar-lines', `${place.offsetHeight}px`)
    })
    observer.observe(place)
    return () => observer.disconnect()
  }, [place])
  return place && !isOpen && createPortal(children, place)
}
