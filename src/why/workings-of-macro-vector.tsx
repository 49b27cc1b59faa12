import type { ReactNode } from 'react'

import {
  type ExplainedMacroVector,
  type ExplainedSet,
  type Fraction,
  lowerMacroVectors,
} from '#cvss/explain.ts'
import { Emphasised } from '#components/emphasised.tsx'
import { oneDecimal } from '#i18n/messages.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { pointsOf, shown } from './macro-vector-bar.ts'
import { MacroVectorFigure } from './macro-vector-figure.tsx'

/** The same as it is, where three decimals are not all of it: ties are only seen so. */
function exact(fraction: Fraction): string | undefined {
  const { numerator, denominator } = fraction
  return (numerator * 1_000) % denominator === 0 ? undefined : `${numerator}/${denominator}`
}

/** A number of a set; where the row is a block, its column's name stands before it. */
function Cell({ name, children }: { name: string; children: ReactNode }) {
  return (
    <td className="py-1 pl-3.5 text-right whitespace-nowrap max-sm:mr-4 max-sm:inline-block max-sm:p-0">
      <span className="text-muted sm:hidden">{name} </span>
      {children}
    </td>
  )
}

function SetRow({ set, macroVector }: { set: ExplainedSet; macroVector: string }) {
  const texts = useLateTexts('why')
  const { columns } = texts
  const { name, level, because, lower, available, share, distance, depth } = set
  // Of two the higher counts, and stands first.
  const [, ...others] = lowerMacroVectors(macroVector, name)
  return (
    <tr className="border-t border-line align-top max-sm:block max-sm:py-1.5">
      <th
        scope="row"
        className="py-1 pr-4 text-left font-semibold whitespace-nowrap max-sm:mr-4 max-sm:inline-block max-sm:p-0"
      >
        {name}
      </th>
      <td className="py-1 pr-4 whitespace-nowrap max-sm:inline-block max-sm:p-0">
        <span className="text-muted sm:hidden">{columns.level} </span>
        {[...level].join(', ')}
      </td>
      <td className="py-1 max-sm:block max-sm:p-0">
        {texts.levels[name][level]}{' '}
        <span className="font-mono text-xs text-muted">
          {texts.countsAs(because.map(({ metric, value }) => `${metric}:${value}`))}
        </span>
      </td>
      {lower && available && share ? (
        <>
          <Cell name={columns.lower}>
            {shown(lower)}
            {others.map(({ macroVector: other, value }) => (
              <span key={other} className="block text-muted max-sm:inline">
                {' '}
                {texts.otherLower(shown(value))}
              </span>
            ))}
          </Cell>
          <Cell name={columns.available}>{shown(available)}</Cell>
          <Cell name={columns.distance}>{texts.distance(distance, depth + 1)}</Cell>
          <Cell name={columns.share}>
            <span className="font-semibold">{shown(share)}</span>
            {exact(share) && <span className="text-muted"> {exact(share)}</span>}
          </Cell>
        </>
      ) : (
        <td colSpan={4} className="py-1 pl-3.5 text-right text-muted max-sm:p-0 max-sm:text-left">
          {texts.nothingBelow(distance)}
        </td>
      )}
    </tr>
  )
}

/** The interpolation of v4.0: the MacroVector's value less the mean of what each set can lose. */
export function WorkingsOfMacroVector({ explanation }: { explanation: ExplainedMacroVector }) {
  const texts = useLateTexts('why')
  const { sets, value, unrounded, overall } = explanation
  if (sets.length === 0) return <p className="mt-2 text-sm">{texts.noImpact}</p>
  const shares = sets.flatMap(({ share }) => share ?? [])
  const { columns } = texts
  return (
    <>
      <MacroVectorFigure explanation={explanation} />
      <table className="mt-3 w-full text-[0.8125rem] leading-[1.125rem] max-sm:block">
        <thead className="text-left text-muted max-sm:sr-only">
          <tr>
            {[columns.set, columns.level, columns.because].map((name) => (
              <th key={name} scope="col" className="pr-4 pb-1 font-normal">
                {name}
              </th>
            ))}
            {[columns.lower, columns.available, columns.distance, columns.share].map((name) => (
              <th key={name} scope="col" className="pb-1 pl-3.5 text-right font-normal">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {sets.map((set) => (
            <SetRow key={set.name} set={set} macroVector={explanation.macroVector} />
          ))}
        </tbody>
      </table>
      <p className="flex flex-wrap items-baseline gap-x-2 border-t border-ink pt-1.5 text-sm">
        <span>
          <Emphasised
            sentence={texts.mean(
              shares.map(shown),
              shown(value),
              shown(unrounded),
              oneDecimal(pointsOf(overall)),
            )}
            strong="font-semibold"
          />
        </span>
        {shares.length > 0 && (
          <span className="ml-auto text-[0.8125rem] text-muted">
            {texts.countedSets(shares.length)}
          </span>
        )}
      </p>
    </>
  )
}
