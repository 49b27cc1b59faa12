import { whoseVector } from '#components/result/whose-vector.ts'
import type { Messages } from '#i18n/en.ts'
import { resultLink } from '#share/result-link.ts'
import { type SharedResult, sharedResult } from '#share/shared-result.ts'
import { useCalculator } from '#state/calculator.ts'
import { useKnownOfCve } from '#state/known-of-cve.ts'
import { usePreferences } from '#state/preferences.ts'
import { rationaleOf, shownVector } from '#state/snapshot.ts'

/** What is on screen now, as the forms want it. */
export function currentResult(messages: Messages): SharedResult {
  const state = useCalculator.getState()
  const vector = shownVector(state)
  const { cve, marking, origins } = state.assessment
  const { linkTo } = usePreferences.getState()
  const { known } = useKnownOfCve.getState()
  const origin = origins[state.version]
  return sharedResult(vector, {
    whose: origin && whoseVector(messages, origin, vector),
    cve,
    link: resultLink(linkTo, location, vector, cve),
    // What is on screen may still be another CVE's.
    epss: known?.cve === cve && known?.epss.kind === 'scored' ? known.epss.score : undefined,
    rationale: rationaleOf(state),
    tlp: marking === 'none' ? undefined : marking,
  })
}

/** The same, followed: whatever of it changes shows at once. */
export function useCurrentResult(messages: Messages): SharedResult {
  useCalculator()
  usePreferences()
  useKnownOfCve()
  return currentResult(messages)
}
