import { companionVector } from '#assessment/companion.ts'
import { changedMetrics } from '#assessment/origin.ts'
import type { Messages } from '#i18n/messages.ts'
import type { Outside } from '#share/outside.ts'
import { resultLink } from '#share/result-link.ts'
import { type SharedResult, sharedResult } from '#share/shared-result.ts'
import { usePreferences } from '#state/preferences.ts'
import { type Shown, shownVector } from '#state/snapshot.ts'
import { rationaleOf } from '#state/shown-rationale.ts'
import { whoseVector } from './whose-vector.ts'

/** An assessment as the forms want it: the version on screen, and beside it the one that belongs to it. */
export function sharedOf(messages: Messages, shown: Shown, outside: Outside): SharedResult {
  const { version, assessment } = shown
  const other = companionVector(assessment.vectors, version)?.version
  const others = other ? [oneVersion(messages, { ...shown, version: other }, outside, [])] : []
  return oneVersion(messages, shown, outside, others)
}

function oneVersion(
  messages: Messages,
  shown: Shown,
  outside: Outside,
  others: readonly SharedResult[],
): SharedResult {
  const { linkTo } = usePreferences.getState()
  const vector = shownVector(shown)
  const { cve, marking, origins, vectors } = shown.assessment
  const origin = origins[shown.version]
  const given = {
    whose: origin && whoseVector(messages, origin, vector),
    isNamed: origin !== undefined && origin.name !== '',
    changed: origin ? changedMetrics(origin, vector) : [],
    cve,
    link: resultLink(linkTo, location, vector, cve, companionVector(vectors, shown.version)),
    ...outside,
    rationale: rationaleOf(shown),
    tlp: marking === 'none' ? undefined : marking,
  }
  return sharedResult(vector, given, others)
}
