import { useState } from 'react'

import { sharedOf } from '#components/result/shared.ts'
import type { Texts } from '#share/parts.ts'
import { outsideOf } from '#share/outside.ts'
import type { SharedResult } from '#share/shared-result.ts'
import { useCalculator } from '#state/calculator.ts'
import { useKnownOfCve } from '#state/known-of-cve.ts'
import { usePreferences } from '#state/preferences.ts'

/** What is on screen now, as the forms want it. */
export function currentResult({ messages, share }: Texts, now = new Date()): SharedResult {
  const state = useCalculator.getState()
  const { known } = useKnownOfCve.getState()
  const today = now.toISOString().slice(0, 10)
  const outside = outsideOf(share.known, known, state.assessment.cve, today)
  return sharedOf(messages, state, outside)
}

/** The same, followed: whatever of it changes shows at once. */
export function useCurrentResult(texts: Texts): SharedResult {
  useCalculator()
  usePreferences()
  useKnownOfCve()
  const [now] = useState(() => new Date())
  return currentResult(texts, now)
}
