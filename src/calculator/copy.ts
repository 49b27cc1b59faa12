import { type Vector, formatVector } from '#cvss/index.ts'
import type { Messages } from '#i18n/en.ts'
import { plainText } from '#share/plain-text.ts'
import { type Copied, copyText } from '#state/clipboard.ts'
import { useCveLookup } from '#state/cve-lookup.ts'
import { formatPermalink } from '#url/format-permalink.ts'

/** The page's own address with this vector in it and nothing else. */
function linkTo(vector: Vector): string {
  const { origin, pathname } = location
  return `${origin === 'null' ? 'file://' : origin}${pathname}${formatPermalink(vector, useCveLookup.getState().cve)}`
}

/** Copies the vector string, the link, or score, severity word and vector. */
export function copy(messages: Messages, what: Copied['what'], vector: Vector): void {
  const texts: Record<Copied['what'], () => string> = {
    vector: () => formatVector(vector),
    link: () => linkTo(vector),
    summary: () => plainText(messages, vector),
  }
  void copyText(what, texts[what]())
}
