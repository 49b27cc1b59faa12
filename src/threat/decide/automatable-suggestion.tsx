import { useState } from 'react'

import type { CveId } from '#cve-id/cve-id.ts'
import { metricValue, specOf } from '#cvss/index.ts'
import { automatableMetric, suggestedAutomatable } from '#decide/automatable.ts'
import type { KnownInput } from '#decide/inputs.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { setMetric, useVector } from '#state/calculator.ts'
import { answerPoint } from '#state/decisions.ts'

type Accepted = { readonly to: 'AU' | 'A'; readonly value: 'Y' | 'N' }

/** CVSS and SSVC ask alike whether it can be automated: what one says is offered to the other, and taken back again. */
export function AutomatableSuggestion({ cve, input }: { cve: CveId; input: KnownInput }) {
  const { automatable: texts } = useLateTexts('decide')
  const vector = useVector()
  const [accepted, setAccepted] = useState<Accepted>()
  const isAsked = specOf(vector.version).metrics.some(({ key }) => key === automatableMetric)
  if (!isAsked) return null
  const mine = metricValue(vector, automatableMetric)
  const suggestion = suggestedAutomatable(mine, input)
  if (suggestion?.to === 'neither')
    return <p className="text-sm">{texts.differ(suggestion.AU, suggestion.A)}</p>
  const isDone = accepted?.value === mine && input.values.join() === mine
  const shown = suggestion ?? (isDone ? accepted : undefined)
  if (!shown) return null
  const { to, value } = shown
  const taken = suggestion ? value : undefined

  function press(): void {
    if (to === 'AU') setMetric(automatableMetric, taken)
    else answerPoint(cve, input.point.id, taken)
    setAccepted(taken && { to, value: taken })
  }

  return (
    <p className="flex flex-wrap items-center gap-x-2 text-sm">
      {(suggestion ? texts.suggest : texts.taken)[to](value)}
      <button type="button" className="button text-sm button-outlined" onClick={press}>
        {(suggestion ? texts.accept : texts.takeBack)[to](value)}
      </button>
    </p>
  )
}
