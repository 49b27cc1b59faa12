import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'

import { focusFirstMetric } from './metrics/metric-focus.ts'

/** Keys of the calculator that would change or copy what cannot be seen. */
function isForCalculator({ target, key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey) return /^(?:z|y|s|enter)$/i.test(key) && target === document.body
  return target === document.body && /^[\p{L}\p{N}]$/u.test(key)
}

/** Begins at the top, with the heading. */
function atHeading(heading: RefObject<HTMLElement | null>): void {
  scrollTo(0, 0)
  heading.current?.focus({ preventScroll: true })
}

/**
 * Stands in place of the calculator, which stays as it is, out of sight: done from here, so that the
 * first load carries nothing of it. `arrive` goes to where a person was.
 */
export function useInPlaceOfCalculator(
  heading: RefObject<HTMLElement | null>,
  title: string,
  arrive: (heading: RefObject<HTMLElement | null>) => void = atHeading,
): void {
  const [arriveFirst] = useState(() => arrive)
  useLayoutEffect(() => {
    const calculator = document.querySelector<HTMLElement>('main:not([data-in-place])')
    const stopKey = (event: KeyboardEvent) => {
      if (isForCalculator(event)) event.stopImmediatePropagation()
    }
    const skipHere = (event: MouseEvent) => {
      const { target } = event
      if (!(target instanceof Element) || !target.closest('a[href="#metrics"]')) return
      event.preventDefault()
      event.stopPropagation()
      heading.current?.focus()
    }
    calculator?.setAttribute('hidden', '')
    arriveFirst(heading)
    addEventListener('keydown', stopKey, true)
    document.addEventListener('click', skipHere, true)
    return () => {
      calculator?.removeAttribute('hidden')
      removeEventListener('keydown', stopKey, true)
      document.removeEventListener('click', skipHere, true)
      setTimeout(() => {
        if (document.activeElement === document.body) focusFirstMetric()
      })
    }
  }, [heading, arriveFirst])
  useEffect(() => {
    const before = document.title
    document.title = title
    return () => {
      // The calculator may have written its own again.
      if (document.title === title) document.title = before
    }
  }, [title])
}
