import type { Messages } from '#i18n/messages.ts'
import { loadLateTexts } from '#i18n/late-texts.ts'
import { forms } from '#share/forms.ts'
import { includedFor, resultWith } from '#share/included.ts'
import type { Texts } from '#share/parts.ts'
import type { SharedResult } from '#share/shared-result.ts'
import { summaryLine } from '#share/summary-line.ts'
import { toldInWords } from '#share/told-in-words.ts'
import { copyText } from '#state/clipboard.ts'
import { usePreferences } from '#state/preferences.ts'
import { currentResult } from './current-result.ts'

/** Copies what is on screen in a form for people, in one line where none is named or to be had; rejects without the texts. */
export async function copyForm(messages: Messages, name: string): Promise<void> {
  const share = await loadLateTexts(messages, 'share')
  if (!share) throw new Error('no texts')
  const texts = { messages, share }
  const whole = currentResult(texts)
  // One line has no place for a marking, which heads everything that is copied.
  const wanted = name === '' && whole.tlp !== undefined ? 'plain' : name
  const { leftOut } = usePreferences.getState()
  const included = includedFor(wanted, leftOut)
  const isTold = included.words === true || included.metrics === true
  const decided = included.decision === true ? await withDecisions(texts, whole) : whole
  const result = resultWith(isTold ? await told(messages, decided) : decided, included)
  const form = forms.find((each) => each.name === wanted && each.isOffered(result))
  if (!form) return copyText('summary', summaryLine(texts, whole))
  const { plain, html } = form.write(texts, result)
  return copyText('summary', plain, html)
}

async function withDecisions(texts: Texts, result: SharedResult): Promise<SharedResult> {
  const { loadDecided } = await import('./load-decided.ts')
  return (await loadDecided(texts))(result)
}

async function told(messages: Messages, result: SharedResult): Promise<SharedResult> {
  const [words, help] = await Promise.all([
    loadLateTexts(messages, 'words'),
    loadLateTexts(messages, 'help'),
  ])
  if (!words || !help) throw new Error('no texts')
  return toldInWords({ messages, words, help }, result)
}
