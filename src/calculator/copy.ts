import { type Vector, formatVector } from '#cvss/index.ts'
import type { Messages } from '#i18n/en.ts'
import { plainText } from '#share/plain-text.ts'
import { copyText } from '#state/clipboard.ts'
import { useCalculator, shownCve } from '#state/calculator.ts'
import { linkTo } from '#state/own-link.ts'
import { usePreferences } from '#state/preferences.ts'
import { formatPermalink } from '#url/format-permalink.ts'

/** What of a result is copied. */
export type ResultCopy = 'summary' | 'vector' | 'link'

/** Copies the vector string, the link, or score, severity word and vector: these in the form last used. */
export function copy(messages: Messages, what: ResultCopy, vector: Vector): void {
  const { copyForm } = usePreferences.getState()
  const { marking } = useCalculator.getState().assessment
  // One line has no place for a marking, which heads everything that is copied.
  const form = copyForm === '' && marking !== 'none' ? 'plain' : copyForm
  if (what === 'summary' && form !== '') return copyInForm(messages, form, vector)
  copyPlainly(messages, what, vector)
}

function copyInForm(messages: Messages, form: string, vector: Vector): void {
  import('./share/copy-form.ts')
    .then((all) => all.copyForm(messages, form))
    .catch(() => false)
    // Where the form cannot be had, one line is better than nothing.
    .then((isCopied) => isCopied || copyPlainly(messages, 'summary', vector))
    .catch(() => undefined)
}

function copyPlainly(messages: Messages, what: ResultCopy, vector: Vector): void {
  const texts: Record<ResultCopy, () => string> = {
    vector: () => formatVector(vector),
    link: () => linkTo(formatPermalink(vector, shownCve())),
    summary: () => plainText(messages, vector),
  }
  void copyText(what, texts[what]())
}
