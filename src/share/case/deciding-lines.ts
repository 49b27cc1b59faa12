import { metricText } from '#i18n/messages.ts'
import { workingLines } from '../working-lines.ts'
import type { Case } from './case.ts'
import type { CaseTexts, Paragraph } from './case-line.ts'

/** The deciding step of both with its numbers, and the last of each. */
export function decidingLines({ messages, why }: CaseTexts, found: Case): Paragraph {
  const { mine, published, metrics, deciding } = found
  const sides = [
    { lines: workingLines(why, mine.vector), step: deciding?.mine, told: why.theCase.mine },
    {
      lines: workingLines(why, published.vector),
      step: deciding?.theirs,
      told: why.theCase.published,
    },
  ]
  const steps = sides.flatMap(({ lines, step, told }) =>
    lines
      // A level acts by the MacroVector that it makes.
      .filter(({ of }) => of === step || of === 'MacroVector')
      .map(({ text }) => told(text)),
  )
  const last = sides.flatMap(({ lines, told }) => lines.slice(-1).map(({ text }) => told(text)))
  return [
    { kind: 'heading', text: heading() },
    // Where the deciding step is the last, it is told once.
    ...[...new Set([...steps, ...last])].map((text) => ({ kind: 'formula', text }) as const),
  ]

  function heading(): string {
    if (!deciding) return metrics?.length ? why.theCase.together : why.theCase.lastSteps
    const { name } = metricText(messages, mine.vector.version, deciding.metric)
    const { decides, decidesMost } = why.theCase
    return (deciding.isAll ? decides : decidesMost)(name, deciding.metric)
  }
}
