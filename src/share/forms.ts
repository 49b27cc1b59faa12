import type { ShareTexts } from '#i18n/messages.ts'
import { firstLink, nvdLink } from './calculator-links.ts'
import { markdownForm } from './markdown-form.ts'
import type { Texts } from './parts.ts'
import { plainForm } from './plain-form.ts'
import { type FormText, richForm } from './rich-form.ts'
import { type SharedResult, allVersions } from './shared-result.ts'
import { slackForm } from './slack-form.ts'
import { csvOf, tsvOf } from './spreadsheet-form.ts'
import { webLink } from './web-link.ts'
import { wikiForm } from './wiki-form.ts'

/** Names of the forms for people; `share.forms` has the words for them. */
export type FormName = keyof ShareTexts['forms']

/** A form of a result for people. */
export type Form = {
  readonly name: FormName
  /** Whether there is such a form of the result; `write` gives '' otherwise. */
  readonly isOffered: (result: SharedResult) => boolean
  readonly write: (texts: Texts, result: SharedResult) => FormText
  /** An address says nothing of draft or final, whose, or as of when. */
  readonly isAddress: boolean
}

/** All forms for people, in the order in which they are offered. */
export const forms: readonly Form[] = [
  always('plain', plainForm),
  { name: 'rich', isOffered: () => true, write: richForm, isAddress: false },
  always('markdown', markdownForm),
  always('wiki', wikiForm),
  always('slack', slackForm),
  always('tsv', (texts, result) => tsvOf(texts, allVersions(result))),
  always('csv', (texts, result) => csvOf(texts, allVersions(result))),
  ifAny('link', ({ link }) => webLink(link)),
  // The other calculators show scores, not ranges: a draft would come out as something else there.
  ifAny('first-link', ({ vector, score }) => score && firstLink(vector)),
  ifAny('nvd-link', ({ vector, score, cve }) => score && nvdLink(vector, cve)),
]

/** The forms there are of a result. */
export function offeredForms(result: SharedResult): readonly Form[] {
  return forms.filter(({ isOffered }) => isOffered(result))
}

function always(name: FormName, text: (texts: Texts, result: SharedResult) => string): Form {
  return {
    name,
    isOffered: () => true,
    write: (texts, result) => ({ plain: text(texts, result), html: undefined }),
    isAddress: false,
  }
}

function ifAny(name: FormName, link: (result: SharedResult) => string | undefined): Form {
  return {
    name,
    isOffered: (result) => link(result) !== undefined,
    write: (_, result) => ({ plain: link(result) ?? '', html: undefined }),
    isAddress: true,
  }
}
