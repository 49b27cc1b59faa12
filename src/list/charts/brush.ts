import { type PointerEvent, useState } from 'react'

/** A rectangle in pixels: left, top, right, bottom. */
export type Rectangle = readonly [number, number, number, number]

type Place = readonly [number, number]

/** A press that moves less than this, in pixels, is a press on a point. */
const least = 4

function placeIn({ clientX, clientY, currentTarget }: PointerEvent): Place {
  const { left, top } = currentTarget.getBoundingClientRect()
  return [clientX - left, clientY - top]
}

function between([x1, y1]: Place, [x2, y2]: Place): Rectangle {
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
}

/** A rectangle that is drawn with a pointer, and what a press or a mere movement is at. */
export function useBrush(on: {
  readonly drawn: (rectangle: Rectangle) => void
  readonly pressed: (place: Place) => void
  readonly moved: (place: Place | undefined) => void
}) {
  const [from, setFrom] = useState<Place>()
  const [to, setTo] = useState<Place>()
  function end() {
    setFrom(undefined)
    setTo(undefined)
  }
  const handlers = {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      on.moved(undefined)
      setFrom(placeIn(event))
    },
    onPointerMove(event: PointerEvent) {
      if (from) setTo(placeIn(event))
      else if (event.pointerType === 'mouse') on.moved(placeIn(event))
    },
    onPointerUp(event: PointerEvent) {
      if (!from) return
      const place = placeIn(event)
      const [left, top, right, bottom] = between(from, place)
      if (Math.max(right - left, bottom - top) < least) on.pressed(place)
      else on.drawn([left, top, right, bottom])
      end()
    },
    // The page is scrolled instead.
    onPointerCancel: end,
    onPointerLeave: () => on.moved(undefined),
  }
  return { rectangle: from && to ? between(from, to) : undefined, handlers }
}
