import { type Range, type SeverityBand, type Vector, specOf } from '#cvss/index.ts'
import { rangeOf } from '#state/scored.ts'

const bandColors = {
  none: 'bg-severity-none',
  low: 'bg-severity-low',
  medium: 'bg-severity-medium',
  high: 'bg-severity-high',
  critical: 'bg-severity-critical',
}

const percent = (score: number) => `${score * 10}%`

/** Where each band begins on the scale, from 0 to 10; a band of one score takes no room. */
function bandsOf(scale: readonly SeverityBand[]) {
  const wide = scale.filter(({ from, to }) => from < to)
  return wide.map((band, index) => ({
    severity: band.severity,
    start: index === 0 ? 0 : band.from,
    end: wide[index + 1]?.from ?? 10,
  }))
}

function Marker({ range: { min, max }, className = '' }: { range: Range; className?: string }) {
  const isScore = min === max
  return (
    <span
      className={`${className} absolute -inset-y-1 rounded-md transition-[left,width] duration-150 motion-reduce:transition-none ${
        isScore
          ? 'w-1.5 -translate-x-1/2 border border-card bg-ink'
          : 'border-2 border-ink forced-colors:border-[CanvasText]'
      }`}
      style={isScore ? { left: percent(max) } : { left: percent(min), width: percent(max - min) }}
    />
  )
}

/** A vector that is marked beside another one. */
export type MarkedVector = { readonly vector: Vector; readonly className: string }

/** The severity scale with the score, or the range it can still fall in, marked on it, and those of others. */
export function Gauge({
  vector,
  others = [],
}: {
  vector: Vector
  others?: readonly MarkedVector[]
}) {
  const bands = bandsOf(specOf(vector.version).severityScale)
  return (
    <div aria-hidden="true" className="@container">
      <div className="relative h-3 rounded-full border border-edge bg-card p-[2px]">
        <div className="flex h-full gap-px overflow-hidden rounded-full">
          {bands.map(({ severity, start, end }) => (
            <span
              key={severity}
              className={`${bandColors[severity]} forced-color-adjust-none`}
              style={{ width: percent(end - start) }}
            />
          ))}
        </div>
        <Marker range={rangeOf(vector)} />
        {others.map((other, at) => (
          <Marker key={at} range={rangeOf(other.vector)} className={other.className} />
        ))}
      </div>
      <div className="relative mt-1.5 h-4 text-[length:min(0.75rem,6cqi)]">
        {[...bands.map(({ start }) => start), 10].map((tick) => (
          <span
            key={tick}
            className="absolute first:translate-x-0 last:-translate-x-full [&:not(:first-child):not(:last-child)]:-translate-x-1/2"
            style={{ left: percent(tick) }}
          >
            {tick}
          </span>
        ))}
      </div>
    </div>
  )
}
