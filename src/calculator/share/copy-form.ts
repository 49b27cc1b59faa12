import type { Messages } from '#i18n/en.ts'
import { loadLateTexts } from '#i18n/late-texts.ts'
import { forms } from '#share/forms.ts'
import { copyText } from '#state/clipboard.ts'
import { currentResult } from './current-result.ts'

/** Copies what is on screen in a form for people; says whether this result has such a form. */
export async function copyForm(messages: Messages, name: string): Promise<boolean> {
  const share = await loadLateTexts(messages, 'share')
  const result = currentResult(messages)
  const form = forms.find((each) => each.name === name && each.isOffered(result))
  if (!share || !form) return false
  const { plain, html } = form.write({ messages, share }, result)
  await copyText('summary', plain, html)
  return true
}
