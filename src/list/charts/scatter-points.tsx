import { memo } from 'react'

import { isListed } from '#charts/population.ts'
import type { Columns } from '#rows/columns.ts'
import type { Drawn } from './plot.ts'

/** More points than this are drawn as one picture. */
export const mostInSvg = 2_000

/** A row in KEV, as everywhere in Plumb. */
const diamond = 'm0-5.5 5.5 5.5L0 5.5-5.5 0Z'

type Props = {
  columns: Columns
  drawn: Drawn
  isSelected: (at: number) => boolean
}

/** Points that can be told apart, each of its own; those in KEV last, so that nothing hides them. */
export const SvgPoints = memo(function SvgPoints({ columns, drawn, isSelected }: Props) {
  const all = [...drawn.points].map((at, index) => ({
    at,
    x: drawn.x[index] ?? 0,
    y: drawn.y[index] ?? 0,
  }))
  return (
    <g>
      {all.map(
        ({ at, x, y }) =>
          !isListed(columns, at) && (
            <circle
              key={at}
              cx={x}
              cy={y}
              r={isSelected(at) ? 3.5 : 2.5}
              className="chart-point"
              data-selected={isSelected(at)}
            />
          ),
      )}
      {all.map(
        ({ at, x, y }) =>
          isListed(columns, at) && (
            <path
              key={at}
              d={diamond}
              transform={`translate(${x} ${y})`}
              className="chart-kev"
              data-selected={isSelected(at)}
            />
          ),
      )}
    </g>
  )
})

/** How a picture of points is drawn: on any ground, because it stays when the theme changes or it is printed. */
const paint = { point: 'rgb(125 129 138 / 40%)', chosen: 'rgb(125 129 138)' }

/** A round point to be stamped: a hundred thousand arcs would take ten times as long. */
function stamp(color: string, radius: number, scale: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = Math.ceil(2 * radius * scale)
  const context = canvas.getContext('2d')
  if (!context) return canvas
  context.fillStyle = color
  context.arc(canvas.width / 2, canvas.width / 2, radius * scale, 0, 2 * Math.PI)
  context.fill()
  return canvas
}

/** A hundred thousand points as one picture; those in KEV stand over it. */
export const CanvasPoints = memo(function CanvasPoints({
  drawn,
  isSelected,
  width,
  height,
}: Omit<Props, 'columns'> & { width: number; height: number }) {
  function draw(canvas: HTMLCanvasElement | null): void {
    const context = canvas?.getContext('2d')
    if (!canvas || !context) return
    const scale = Math.max(1, globalThis.devicePixelRatio)
    canvas.width = width * scale
    canvas.height = height * scale
    context.scale(scale, scale)
    for (const isChosen of [false, true]) {
      const radius = isChosen ? 3.25 : 2.25
      const point = stamp(isChosen ? paint.chosen : paint.point, radius, scale)
      for (let index = 0; index < drawn.points.length; index++) {
        const at = drawn.points[index] ?? 0
        if (isSelected(at) !== isChosen) continue
        context.drawImage(
          point,
          (drawn.x[index] ?? 0) - radius,
          (drawn.y[index] ?? 0) - radius,
          2 * radius,
          2 * radius,
        )
      }
    }
  }
  return <canvas ref={draw} className="chart-canvas" style={{ width, height }} aria-hidden="true" />
})

/** Of many points those in KEV, each place once. */
export const KevOver = memo(function KevOver({ columns, drawn, isSelected }: Props) {
  const places = new Map<string, { x: number; y: number; isChosen: boolean }>()
  for (let index = 0; index < drawn.points.length && places.size < mostInSvg; index++) {
    const at = drawn.points[index] ?? 0
    if (!isListed(columns, at)) continue
    const [x, y] = [drawn.x[index] ?? 0, drawn.y[index] ?? 0]
    const isChosen = isSelected(at) || places.get(`${x} ${y}`)?.isChosen === true
    places.set(`${x} ${y}`, { x, y, isChosen })
  }
  return (
    <g>
      {[...places].map(([key, { x, y, isChosen }]) => (
        <path
          key={key}
          d={diamond}
          transform={`translate(${x} ${y})`}
          className="chart-kev"
          data-selected={isChosen}
        />
      ))}
    </g>
  )
})
