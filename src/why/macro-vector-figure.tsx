import type { ExplainedMacroVector } from '#cvss/explain.ts'
import { Emphasised } from '#components/emphasised.tsx'
import { oneDecimal } from '#i18n/messages.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { macroVectorBar, pointsOf, shown } from './macro-vector-bar.ts'

/** The way from the MacroVector's value down to the score: ink is what remains, boxes what each set takes. */
export function MacroVectorFigure({ explanation }: { explanation: ExplainedMacroVector }) {
  const { bar } = useLateTexts('why')
  const { from, to, ticks, unrounded, taken } = macroVectorBar(explanation)
  const percent = (points: number) => `${((points - from) / (to - from)) * 100}%`
  const score = oneDecimal(pointsOf(explanation.overall))
  const boxes = taken.map(({ name, points }, at) => {
    const end = to - taken.slice(0, at).reduce((sum, each) => sum + each.points, 0)
    return { name, points, end }
  })
  const every = ticks.length > 9 ? 5 : 1
  return (
    <figure
      className="mt-2.5"
      aria-label={bar.label(oneDecimal(pointsOf(explanation.value)), score)}
    >
      <figcaption className="flex flex-wrap items-baseline gap-x-4 text-xs">
        {boxes.toReversed().map(({ name, points }) => (
          <span key={name}>
            <span className="font-semibold">{name}</span>{' '}
            <span className="text-muted">−{points.toFixed(3)}</span>
          </span>
        ))}
        <span className="ml-auto text-muted">
          <Emphasised
            sentence={bar.macroVector(
              explanation.macroVector,
              oneDecimal(pointsOf(explanation.value)),
            )}
            strong="font-semibold text-ink"
          />
        </span>
      </figcaption>
      <div aria-hidden="true" className="relative mt-1 h-5.5">
        <span
          className="absolute inset-y-0 left-0 min-w-max rounded-sm bg-ink px-2 text-xs leading-5.5 font-semibold text-on-ink forced-colors:bg-[CanvasText] forced-colors:text-[Canvas] forced-colors:forced-color-adjust-none"
          style={{ width: percent(unrounded) }}
        >
          {shown(explanation.unrounded)}
        </span>
        {boxes.map(({ name, points, end }) => (
          <span
            key={name}
            className="absolute inset-y-0 rounded-sm border border-edge bg-well"
            style={{ left: percent(end - points), width: `${(points / (to - from)) * 100}%` }}
          />
        ))}
      </div>
      <div
        aria-hidden="true"
        className="relative mt-1.5 h-6 border-t border-edge text-xs text-muted"
      >
        {ticks.map((tick, at) => {
          const isScore = oneDecimal(tick) === score
          const isNamed = isScore || at === 0 || at === ticks.length - 1 || at % every === 0
          return (
            <span
              key={tick}
              className={`absolute flex -translate-x-1/2 flex-col items-center first:translate-x-0 first:items-start last:-translate-x-full last:items-end ${
                isScore ? 'font-bold text-ink' : ''
              }`}
              style={{ left: percent(tick) }}
            >
              <span className={`w-px bg-edge ${isScore ? 'h-1.5' : 'h-1'}`} />
              {isNamed && oneDecimal(tick)}
            </span>
          )
        })}
      </div>
    </figure>
  )
}
