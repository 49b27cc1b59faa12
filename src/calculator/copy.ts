import { assessmentFragment } from '#assessment/assessment-link.ts'
import { type Vector, formatVector } from '#cvss/index.ts'
import type { Messages } from '#i18n/messages.ts'
import { loadLateTexts } from '#i18n/late-texts.ts'
import { scoreAndVector } from '#share/score-and-vector.ts'
import { copyText } from '#state/clipboard.ts'
import { useCalculator } from '#state/calculator.ts'
import { fetchAhead } from '#state/fetch-ahead.ts'
import { ownAddress } from '#state/own-link.ts'
import { usePreferences } from '#state/preferences.ts'

/** What of a result is copied. */
export type ResultCopy = 'summary' | 'vector' | 'link'

let loading: Promise<typeof import('./share/copy-form.ts')> | undefined

/** Fetches what puts a result into words, and the words; asked for again after a failure. */
function loadForms(messages: Messages) {
  void loadLateTexts(messages, 'share')
  loading ??= import('./share/copy-form.ts').catch((error: unknown) => {
    loading = undefined
    throw error
  })
  return loading
}

/** Has the forms fetched once the page stands, so that a press copies at once, also when the network is gone. */
export function startCopying(): void {
  fetchAhead((messages) => loadForms(messages).catch(() => undefined))
}

/** Copies the vector string, the link, or score, severity word and vector: these in the form last used. */
export function copy(messages: Messages, what: ResultCopy, vector: Vector): void {
  if (what === 'vector') void copyText(what, formatVector(vector))
  else if (what === 'link') copyLink()
  else copyInForm(messages, vector)
}

function copyLink(): void {
  const { assessment, version } = useCalculator.getState()
  void copyText('link', ownAddress(assessmentFragment(assessment, version)))
}

function copyInForm(messages: Messages, vector: Vector): void {
  const { copyForm } = usePreferences.getState()
  loadForms(messages)
    .then((all) => all.copyForm(messages, copyForm))
    // Where the words cannot be had, score and vector are better than nothing.
    .catch(() => copyText('summary', scoreAndVector(messages, vector)))
    .catch(() => undefined)
}
