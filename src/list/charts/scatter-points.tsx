import { memo } from 'react'

import { coveredPixels, opacityOf } from '#charts/painted.ts'
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

/** On any ground, because the picture stays when the theme changes or it is printed. */
const gray = [125, 129, 138] as const

/** How opaque one of so many points is: of more each is fainter, so that where most lie can still be seen. */
function opacityAmong(points: number): number {
  return Math.max(0.06, 0.4 * Math.sqrt(Math.min(1, mostInSvg / points)))
}

function picture(drawn: Drawn, isSelected: (at: number) => boolean, width: number, height: number) {
  const scale = Math.max(1, globalThis.devicePixelRatio)
  const size = [Math.ceil(width * scale), Math.ceil(height * scale)] as const
  const of = (isChosen: boolean) => {
    const places = drawn.points
      .map((_, index) => index)
      .filter((index) => isSelected(drawn.points[index] ?? 0) === isChosen)
    const along = (values: Float32Array) =>
      Float32Array.from(places, (index) => (values[index] ?? 0) * scale)
    return coveredPixels(
      { x: along(drawn.x), y: along(drawn.y) },
      size,
      (isChosen ? 3.25 : 2.25) * scale,
    )
  }
  const [others, chosen] = [of(false), of(true)]
  const image = new ImageData(...size)
  const opacity = opacityAmong(drawn.points.length)
  for (let at = 0; at < others.length; at++) {
    const layers = others[at] ?? 0
    const isChosen = (chosen[at] ?? 0) > 0
    if (layers === 0 && !isChosen) continue
    image.data.set([...gray, isChosen ? 255 : opacityOf(layers, opacity)], at * 4)
  }
  return image
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
    const image = picture(drawn, isSelected, width, height)
    canvas.width = image.width
    canvas.height = image.height
    context.putImageData(image, 0, 0)
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
