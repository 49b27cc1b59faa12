import { Gauge } from '#components/result/gauge.tsx'
import { severityOf, specOf } from '#cvss/index.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { rangeOf } from '#state/scored.ts'
import type { Messages } from '#i18n/messages.ts'
import { type GaugeLabel, placedLabels } from './gauge-labels.ts'
import type { Compared } from './use-comparison.ts'

const lineHeight = 1.25
/** What the scale has at the least, in characters of a label: at 768 px, and at 320. */
const [roomOfScale, roomOnPhone] = [84, 38]

/** One scale for all, with each vector's score or range on it. */
export function ComparedGauge({
  compared,
  shownOnPhone,
}: {
  compared: Compared
  shownOnPhone: readonly number[]
}) {
  const messages = useMessages()
  const { compare: texts } = useLateTexts('list')
  const { vectors, comparison } = compared
  const { reference } = comparison
  const mine = vectors[reference]
  if (!mine) return null
  const others = vectors.map((vector, at) => {
    return { vector, className: shownOnPhone.includes(at) ? '' : 'comparison-left-out' }
  })
  const isOneScale = vectors.every((vector) => sameScale(vector.version, mine.version))
  return (
    <div className="comparison-in-sight">
      <GaugeLabels
        labels={labelsOf(messages, compared)}
        room={roomOfScale}
        className="comparison-left-out"
      />
      <GaugeLabels
        labels={labelsOf(messages, compared, shownOnPhone)}
        room={roomOnPhone}
        className="comparison-phone"
      />
      <Gauge vector={mine} others={others} />
      {!isOneScale && <p className="text-xs text-muted">{texts.bandsOf(mine.version)}</p>}
    </div>
  )
}

/** A score or a range with the names of those that have it. */
type ScoreLabel = GaugeLabel & { readonly name: string; readonly score: string }

/** A label for each score, or for each that some of the columns have. */
function labelsOf(
  messages: Messages,
  { vectors, names, comparison }: Compared,
  some?: readonly number[],
): readonly ScoreLabel[] {
  const scores = new Map<string, { names: string[]; at: number; isFirst: boolean }>()
  for (const [at, vector] of vectors.entries()) {
    if (some && !some.includes(at)) continue
    const range = rangeOf(vector)
    const score = messages.rangeText(range)
    const said = scores.get(score) ?? {
      names: [],
      at: (range.min + range.max) / 2,
      isFirst: false,
    }
    said.names.push(names[at] ?? '')
    scores.set(score, { ...said, isFirst: said.isFirst || at === comparison.reference })
  }
  return [...scores].map(([score, said]) => {
    const name = said.names.length > 2 ? `${said.names.length} ×` : said.names.join(', ')
    return { ...said, name, score, text: `${name} ${score}` }
  })
}

function GaugeLabels({
  labels,
  room,
  className,
}: {
  labels: readonly ScoreLabel[]
  room: number
  className: string
}) {
  const placed = placedLabels(labels, room)
  const lines = Math.max(0, ...placed.map(({ line }) => line)) + 1
  return (
    <div
      aria-hidden="true"
      className={`relative mb-1.5 text-[0.8125rem] leading-5 ${className}`}
      style={{ height: `${lines * lineHeight}rem` }}
    >
      {placed.map(({ label, line }) => (
        <span
          key={label.score}
          className="absolute whitespace-nowrap"
          style={{
            left: `${label.at * 10}%`,
            bottom: `${line * lineHeight}rem`,
            transform: `translateX(-${label.at * 10}%)`,
          }}
        >
          <bdi
            className={`inline-block max-w-40 truncate align-bottom ${label.isFirst ? 'font-semibold' : 'font-medium'}`}
          >
            {label.name}
          </bdi>{' '}
          <span className="text-muted">{label.score}</span>
        </span>
      ))}
    </div>
  )
}

type Version = Parameters<typeof severityOf>[0]

function sameScale(one: Version, other: Version): boolean {
  const scale = (version: Version) => JSON.stringify(specOf(version).severityScale)
  return scale(one) === scale(other)
}
