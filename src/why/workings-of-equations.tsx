import { type ExplainedSteps, type Step, formulasOf } from '#cvss/explain.ts'
import { type Vector, type Version, specOf } from '#cvss/index.ts'
import { Emphasised } from '#components/emphasised.tsx'
import { oneDecimal } from '#i18n/messages.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { scoreOf } from '#state/scored.ts'
import { formulaPieces, plainNumber } from '#share/equation-text.ts'
import { maxima } from './maxima.ts'

/** Impact and Exploitability as parts of the most that they come to. */
function Parts({ vector, version }: { vector: Vector; version: Exclude<Version, '4.0'> }) {
  const { bar, steps } = useLateTexts('why')
  const score = scoreOf(vector)
  return (
    <dl className="mt-2.5 grid gap-x-6 gap-y-2 sm:grid-cols-2">
      {(['impact', 'exploitability'] as const).map((part) => {
        const points = score?.[part] ?? 0
        const most = maxima[version][part]
        const name = part === 'impact' ? steps.Impact : steps.Exploitability
        return (
          <div key={part}>
            <dt className="text-[0.8125rem] text-muted">
              <Emphasised
                sentence={bar.part(name, oneDecimal(points), oneDecimal(most))}
                strong="font-semibold text-ink"
              />
            </dt>
            <dd
              aria-hidden="true"
              className="mt-1 h-3 overflow-hidden rounded-sm border border-edge bg-well"
            >
              <span
                className="block h-full bg-ink forced-colors:bg-[CanvasText]"
                style={{ width: `${Math.min(100, (points / most) * 100)}%` }}
              />
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

function Formula({ formula, step }: { formula: string; step: Step }) {
  const { isZero } = useLateTexts('why')
  if (formula === '0') return isZero
  return formulaPieces(formula, step).map((piece, at) => {
    if (piece.kind === 'sign') return piece.text
    // Their order is the formula's.
    return (
      <span key={at} className="whitespace-nowrap">
        {piece.metric !== undefined && (
          <span className="mr-1 font-mono text-xs text-muted">{piece.metric}</span>
        )}
        {plainNumber(piece.number)}
      </span>
    )
  })
}

/** The equations of v2.0 and v3.x, each with its numbers put in. */
export function WorkingsOfEquations({
  vector,
  explanation,
}: {
  vector: Vector
  explanation: ExplainedSteps
}) {
  const { stepColumns, steps, specification } = useLateTexts('why')
  const formulas = formulasOf(vector)
  const { version } = vector
  return (
    <>
      {version !== '4.0' && <Parts vector={vector} version={version} />}
      <table className="mt-3 w-full text-[0.8125rem] leading-[1.125rem]">
        <thead className="sr-only">
          <tr>
            <th scope="col">{stepColumns.step}</th>
            <th scope="col">{stepColumns.formula}</th>
            <th scope="col">{stepColumns.result}</th>
            <th scope="col">{stepColumns.section}</th>
          </tr>
        </thead>
        <tbody className="max-sm:[&_td]:block max-sm:[&_th]:block max-sm:[&_tr]:block">
          {explanation.steps.map((step) => (
            <tr key={step.name} className="border-t border-line align-top max-sm:py-1.5">
              <th scope="row" className="py-1 pr-4 text-left font-semibold max-sm:py-0">
                {steps[step.name]}
              </th>
              <td className="py-1 wrap-anywhere max-sm:py-0">
                <Formula formula={formulas.get(step.name) ?? ''} step={step} />
              </td>
              <td className="py-1 pl-4 text-right whitespace-nowrap max-sm:p-0 max-sm:text-left">
                {step.rounded === undefined ? (
                  <span className="font-semibold">= {plainNumber(step.result)}</span>
                ) : (
                  <>
                    = {plainNumber(step.result)} →{' '}
                    <span className="font-semibold">
                      {oneDecimal(step.rounded).replace('-', '−')}
                    </span>
                  </>
                )}
              </td>
              <td className="py-1 pl-4 text-right whitespace-nowrap text-muted max-sm:p-0 max-sm:text-left">
                <a
                  className="inline-block min-h-6 min-w-6 text-muted hover:text-ink"
                  href={specOf(version).document}
                  target="_blank"
                  rel="noopener noreferrer"
                  aria-label={specification(version, step.section)}
                >
                  §{step.section}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
