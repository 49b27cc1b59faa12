import { useState } from 'react'

import { type Vector, metricValue } from '#cvss/index.ts'
import { environmentalMetrics } from '#environment/apply.ts'
import { longestName, mostEnvironments } from '#environment/stored.ts'
import { LimitedField } from '#components/limited-field.tsx'
import { useLateTexts } from '#i18n/late-texts.ts'
import {
  type Kept,
  environmentOf,
  keepEnvironment,
  nameOf,
  useEnvironments,
} from '#state/environment/environments.ts'
import { nameInterview, useInterview } from '#state/environment/interview.ts'
import { environmentOnScreen } from '#state/environment/interviewed.ts'

/** Gives what is on screen and what was answered a name. */
export function NameEnvironment({ vector }: { vector: Vector }) {
  const texts = useLateTexts('environments')
  const interview = useLateTexts('interview')
  const { answers, name: open } = useInterview()
  const { environments, newer } = useEnvironments()
  const [typed, setTyped] = useState<string>()
  const [came, setCame] = useState<Kept>('kept')
  const name = nameOf(typed ?? open)
  const isThere = environments.some(({ environment }) => environment.name === name)
  const isUsed =
    Object.keys(answers).length > 0 ||
    environmentalMetrics(vector).some(({ key }) => metricValue(vector, key) !== undefined)
  if (!isUsed) return null

  function keep(): void {
    if (name === '') return
    const before = environmentOf(name)?.environment
    const outcome = keepEnvironment(environmentOnScreen(interview, name, before), isThere)
    setCame(outcome)
    if (outcome !== 'kept') return
    nameInterview(name)
    setTyped(undefined)
  }

  return (
    <div className="environment-naming">
      <LimitedField
        label={texts.name}
        labelClassName="environment-label"
        lines="one"
        longest={longestName}
        limits={texts.limits}
        className="environment-field"
        text={typed ?? open}
        onText={(text) => {
          setTyped(text)
          setCame('kept')
        }}
        onEnter={keep}
      />
      <button
        type="button"
        className="button text-sm button-outlined"
        disabled={name === ''}
        onClick={keep}
      >
        {isThere ? texts.replace : texts.store}
      </button>
      <output className="basis-full">
        {came === 'full' && texts.full(mostEnvironments)}
        {came === 'taken' && (newer.includes(name) ? texts.ofNewer(name) : texts.taken(name))}
      </output>
    </div>
  )
}
