import type { LateTexts } from '#i18n/messages.ts'
import { type Form, forms } from '#share/forms.ts'
import { isCompleteResult, isMarkedResult } from '#share/machine/complete-result.ts'
import { type MachineForm, machineForms } from '#share/machine/machine-forms.ts'
import type { Texts } from '#share/parts.ts'
import { plainForm } from '#share/plain-form.ts'
import { scoreCardSvg } from '#share/score-card-svg.ts'
import type { SharedResult } from '#share/shared-result.ts'

/** A form by what is done with it. */
export type ShownForm =
  | { readonly kind: 'people'; readonly form: Form }
  | { readonly kind: 'machine'; readonly form: MachineForm }
  | { readonly kind: 'card'; readonly form: { readonly name: 'card-svg' | 'card-png' } }
  | { readonly kind: 'print'; readonly form: { readonly name: 'print' } }

/** How much of a document is given. */
export type Extent = 'fragment' | 'document'

export const pictureForms = ['card-svg', 'card-png', 'print'] as const

/** The form of a name, if there is one of the result. */
export function shownForm(name: string, result: SharedResult): ShownForm | undefined {
  const people = forms.find((form) => form.name === name && form.isOffered(result))
  if (people) return { kind: 'people', form: people }
  const machine = machineForms.find((form) => form.name === name)
  if (machine) return isCompleteResult(result) ? { kind: 'machine', form: machine } : undefined
  if (name === 'card-svg' || name === 'card-png') return { kind: 'card', form: { name } }
  return name === 'print' ? { kind: 'print', form: { name } } : undefined
}

/** What a form is called. */
export function formTitle(
  { kind, form }: ShownForm,
  share: LateTexts<'share'>,
  { forms: names }: LateTexts<'shareDialog'>,
): string {
  return kind === 'people' ? share.forms[form.name] : names[form.name]
}

/** A form as it is copied or saved; undefined where a marking has to be chosen first. */
export function writtenForm(
  texts: Texts,
  { kind, form }: ShownForm,
  extent: Extent,
  result: SharedResult,
  now: Date,
): { readonly plain: string; readonly html?: string | undefined } | undefined {
  switch (kind) {
    case 'people':
      return form.write(texts, result)
    case 'machine': {
      if (!isCompleteResult(result)) return undefined
      const { document } = form
      if (extent === 'fragment' || !document) return { plain: json(form.fragment(result)) }
      return isMarkedResult(result) ? { plain: json(document.content(result, now)) } : undefined
    }
    case 'card':
      return { plain: scoreCardSvg(texts, result) }
    case 'print':
      // The sheet says the same, on paper.
      return { plain: plainForm(texts, result) }
    default:
      return kind satisfies never
  }
}

function json(value: unknown): string {
  return JSON.stringify(value, undefined, 2)
}
