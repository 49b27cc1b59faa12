import { type CSSProperties, type ReactNode, useMemo } from 'react'

import { type Metric, type Vector, specOf } from '#cvss/index.ts'
import type { Messages } from '#i18n/messages.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { cellRoom } from './cell-room.ts'
import { choiceLetter, choicesOf, choiceText } from './choices.ts'

function roomOf(messages: Messages, vector: Vector, metric: Metric): CSSProperties {
  const spec = specOf(vector.version)
  const cells = choicesOf(spec, metric).map((choice) => {
    const { name, note } = choiceText(messages, vector, metric, choice)
    return { letter: choiceLetter(spec, choice, name), name, note }
  })
  const words = metric.group === 'supplemental' ? [] : Object.values(messages.severities)
  const { perRow, firstAlone, wide, narrow, few, calm } = cellRoom(cells, words)
  const properties: Record<`--${string}`, string | number> = {
    '--cells': cells.length,
    '--per-row': perRow,
    '--first-share': firstAlone ? 1 : 1 / perRow,
    '--wide': `${wide}rem`,
    '--narrow': `${narrow}rem`,
    '--few': `${few}rem`,
    '--calm': `${calm}rem`,
  }
  return properties
}

/** The drawn row of a metric's values, which breaks into rows of equal length where it has to. */
export function MetricValues({
  vector,
  metric,
  isOpen,
  className,
  children,
}: {
  vector: Vector
  metric: Metric
  isOpen: boolean
  className: string
  children: ReactNode
}) {
  const messages = useMessages()
  const room = useMemo(() => roomOf(messages, vector, metric), [messages, vector, metric])
  return (
    <div className={`@container min-w-0 ${className}`}>
      <div
        style={room}
        className={`metric-values rounded-xl border p-px ${
          isOpen ? 'border-dashed border-edge' : 'border-transparent bg-well'
        }`}
      >
        {children}
      </div>
    </div>
  )
}
