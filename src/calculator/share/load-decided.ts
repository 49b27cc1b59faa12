// Apart from what decides: whoever may come to this is not to name all files of that.
import { loadLateTexts } from '#i18n/late-texts.ts'
import type { Texts } from '#share/parts.ts'
import type { SharedResult } from '#share/shared-result.ts'

/** Fetches what decides; gives what puts the chosen table's answer into a result. */
export async function loadDecided(texts: Texts): Promise<(result: SharedResult) => SharedResult> {
  const [decide, { withDecision }] = await Promise.all([
    loadLateTexts(texts.messages, 'decide'),
    import('./decided.ts'),
  ])
  if (!decide) throw new Error('no texts')
  return (result) => withDecision({ ...texts, decide }, result)
}
