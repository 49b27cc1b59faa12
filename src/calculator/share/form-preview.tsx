import { useLateTexts } from '#i18n/late-texts.ts'
import type { SharedResult } from '#share/shared-result.ts'
import { Sheet } from '../print-sheet.tsx'
import { addressOf } from './picture.ts'
import { type ShownForm, formTitle } from './shown-form.ts'

/** Where large text leaves no room for it, the dialog scrolls. */
const frame = 'min-h-32 w-full grow basis-0 rounded-xl border border-line bg-page'

/** What is longer than its place has to take the focus, so that keys scroll it. */
const scrolledByKeys = 0

/** A form as it will be copied, saved or printed, to be read and selected. */
export function FormPreview({
  shown,
  text,
  result,
}: {
  shown: ShownForm
  text: string
  result: SharedResult
}) {
  const share = useLateTexts('share')
  const texts = useLateTexts('shareDialog')
  const label = texts.preview(formTitle(shown, share, texts))
  if (shown.kind === 'card') {
    return (
      <div className={`${frame} grid place-items-center overflow-auto p-4`}>
        <img src={addressOf(text)} alt={label} className="w-full max-w-150" />
      </div>
    )
  }
  if (shown.kind === 'print') {
    return (
      <section
        aria-label={label}
        tabIndex={scrolledByKeys}
        className={`${frame} overflow-auto p-3`}
      >
        <Sheet result={result} />
      </section>
    )
  }
  return (
    <textarea
      readOnly
      spellCheck={false}
      aria-label={label}
      className={`${frame} resize-none px-4 py-3 font-mono text-[0.8125rem] leading-5 max-md:px-3 max-md:py-2.5 max-md:text-xs`}
      value={text}
    />
  )
}
