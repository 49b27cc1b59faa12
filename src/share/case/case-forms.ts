import type { FormText } from '../rich-form.ts'
import type { Case } from './case.ts'
import type { CaseTexts } from './case-line.ts'
import { caseLines } from './case-lines.ts'
import { type TextForm, paragraphText } from './paragraph-text.ts'

/** A case in one of the text forms. */
export function caseText(form: TextForm, texts: CaseTexts, found: Case): FormText {
  return paragraphText(form, texts, caseLines(texts, found))
}
