import { useId, useState } from 'react'

import type { CveId } from '#cve-id/cve-id.ts'
import { automatableKind } from '#decide/automatable.ts'
import { kindOf } from '#decide/fact-inputs.ts'
import type { KnownInput } from '#decide/inputs.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { overruledWords, whoSays } from '#share/ticket/input-words.ts'
import { answerPoint } from '#state/decisions.ts'
import { AutomatableSuggestion } from './automatable-suggestion.tsx'
import { Meaning } from './meaning.tsx'

/** What is known of each input and by whom; where nobody knows, or a person knows better, they answer. */
export function DecisionInputs({ cve, inputs }: { cve: CveId; inputs: readonly KnownInput[] }) {
  return (
    <div className="decide-inputs">
      {inputs.map((input) => (
        <DecisionInput key={input.point.id} cve={cve} input={input} />
      ))}
    </div>
  )
}

function DecisionInput({ cve, input }: { cve: CveId; input: KnownInput }) {
  const texts = useLateTexts('decide')
  const group = useId()
  const { point, values, said, overruled, whyOpen, parts } = input
  const isOpen = whyOpen !== undefined
  const isAnswered = said.some(({ from }) => from.by === 'answer')
  const question = texts.questions[kindOf(point)]
  return (
    <fieldset className="decide-input" data-open={isOpen || undefined}>
      <legend>
        {point.name} <span className="text-sm font-normal text-muted">{whoSays(texts, input)}</span>
      </legend>
      {isOpen && question !== undefined && <p className="clear-both text-sm">{question}</p>}
      <div className="decide-values">
        {point.values.map(({ key, name }) => {
          const isPossible = values.includes(key)
          const isDecided = isPossible && values.length === 1
          const isLeft = isPossible && !isOpen
          return (
            <label
              key={key}
              className="decide-value"
              data-state={isDecided ? 'decided' : isLeft ? 'possible' : undefined}
            >
              <input
                type="radio"
                className="sr-only"
                name={group}
                checked={isDecided}
                onChange={() => answerPoint(cve, point.id, key)}
              />
              {name}
            </label>
          )
        })}
        {isAnswered && (
          <button
            type="button"
            className="min-h-7 cursor-pointer text-sm link pointer-coarse:min-h-11"
            aria-label={texts.takeBackOf(point.name)}
            onClick={() => answerPoint(cve, point.id, undefined)}
          >
            {texts.takeBack}
          </button>
        )}
      </div>
      {kindOf(point) === automatableKind && (
        <AutomatableSuggestion key={cve} cve={cve} input={input} />
      )}
      <Meaning point={point} summary={texts.meaning(point.name)} />
      {parts && <Parts cve={cve} parts={parts} isOpen={isOpen} />}
      {overruled.map((each) => (
        <p key={JSON.stringify(each)} className="mt-1 text-sm text-muted">
          {overruledWords(texts, point, each)}
        </p>
      ))}
    </fieldset>
  )
}

/** The inputs of a helper table, of which the input can be answered. */
function Parts({
  cve,
  parts,
  isOpen,
}: {
  cve: CveId
  parts: readonly KnownInput[]
  isOpen: boolean
}) {
  const texts = useLateTexts('decide')
  // Once unfolded it is not folded by the answer.
  const [isUnfolded, setIsUnfolded] = useState(isOpen)
  return (
    <details open={isUnfolded} onToggle={({ currentTarget }) => setIsUnfolded(currentTarget.open)}>
      <summary className="min-h-7 cursor-pointer content-center text-sm link pointer-coarse:min-h-11">
        {texts.parts(parts.map(({ point }) => point.name))}
      </summary>
      <DecisionInputs cve={cve} inputs={parts} />
    </details>
  )
}
