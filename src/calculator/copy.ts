import { type Vector, formatVector } from '#cvss/index.ts'
import type { Messages } from '#i18n/en.ts'
import { plainText } from '#share/plain-text.ts'
import { copyText } from '#state/clipboard.ts'
import { useCveLookup } from '#state/cve-lookup.ts'
import { linkTo } from '#state/own-link.ts'
import { formatPermalink } from '#url/format-permalink.ts'

/** What of a result is copied. */
export type ResultCopy = 'summary' | 'vector' | 'link'

/** Copies the vector string, the link, or score, severity word and vector. */
export function copy(messages: Messages, what: ResultCopy, vector: Vector): void {
  const texts: Record<ResultCopy, () => string> = {
    vector: () => formatVector(vector),
    link: () => linkTo(formatPermalink(vector, useCveLookup.getState().cve)),
    summary: () => plainText(messages, vector),
  }
  void copyText(what, texts[what]())
}
