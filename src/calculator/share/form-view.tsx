import { type ReactNode, type RefObject, useState } from 'react'

import { lazyPart } from '#components/lazy-part.tsx'
import { RadioRow } from '#components/radio-row.tsx'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import type { Included, SwitchedPart } from '#share/included.ts'
import type { SharedResult } from '#share/shared-result.ts'
import { FormActions } from './form-actions.tsx'
import { FormNotes } from './form-notes.tsx'
import { formOptions } from './form-options.ts'
import { FormPreview } from './form-preview.tsx'
import { ShareOptions } from './share-options.tsx'
import { type Extent, type ShownForm, formTitle, writtenForm } from './shown-form.ts'
import { TextInLink, type TextLink } from './text-in-link.tsx'

/** The second version that a record could hold. */
const MissingVersion = lazyPart('carryOver', () =>
  import('./missing-version.tsx').then((all) => all.MissingVersion),
)

const extents = ['fragment', 'document'] as const

/** Where a machine form belongs: a fragment, or the whole document where the format has one. */
function ExtentChoice({
  shown,
  extent,
  onChoose,
}: {
  shown: ShownForm
  extent: Extent
  onChoose: (extent: Extent) => void
}) {
  const texts = useLateTexts('shareDialog')
  if (shown.kind !== 'machine') return null
  const { place, document } = shown.form
  if (!document) return <p className="text-sm text-muted">{texts.fragment(place)}</p>
  return (
    <div className="text-sm">
      <RadioRow
        name={texts.part}
        isNameShown={false}
        values={extents}
        current={extent}
        textOf={(each) => (each === 'fragment' ? texts.fragment(place) : texts.document)}
        onChoose={onChoose}
      />
    </div>
  )
}

/** The chosen form: what it is called, how it looks, what can be chosen of it, what is done with it. */
export function FormView({
  shown,
  whole,
  result,
  included,
  first,
  close,
  text,
  extent,
  onExtent,
  onInclude,
  onPrint,
}: {
  shown: ShownForm
  /** With everything that could be in the form. */
  whole: SharedResult
  /** With what is to be in it. */
  result: SharedResult
  included: Included
  first: RefObject<HTMLButtonElement | null>
  close: ReactNode
  text: { isLinked: boolean; unfit: TextLink['unfit']; onChange: (isLinked: boolean) => void }
  extent: Extent
  onExtent: (extent: Extent) => void
  onInclude: (part: SwitchedPart, isIn: boolean) => void
  onPrint: () => void
}) {
  const messages = useMessages()
  const share = useLateTexts('share')
  const texts = useLateTexts('shareDialog')
  const [now] = useState(() => new Date())
  const language = { messages, share }
  const written = writtenForm(language, shown, extent, result, now)
  const options = formOptions(language, shown, extent, whole)
  const title = formTitle(shown, share, texts)
  return (
    <div className="flex min-w-0 flex-1 flex-col">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-5 pt-3 max-md:px-4 max-md:pt-1">
        <h3 className="font-semibold max-md:sr-only">{title}</h3>
        <ExtentChoice shown={shown} extent={extent} onChoose={onExtent} />
        {close}
      </div>
      <div className="flex grow flex-col gap-2 px-5 pt-2 pb-2.5 max-md:px-4">
        <FormNotes
          shown={shown}
          extent={extent}
          result={result}
          whole={whole}
          isTextLinked={text.isLinked && text.unfit.length === 0}
          hasNotes={included.notes}
        />
        {shown.kind === 'machine' && <MissingVersion />}
        {written ? (
          <FormPreview shown={shown} text={written.plain} result={result} />
        ) : (
          <output className="min-h-0 flex-1 rounded-xl border border-dashed border-edge p-4">
            {texts.unmarked(title)}
          </output>
        )}
        <ShareOptions
          options={options}
          included={included}
          result={whole}
          isLinkForm={shown.form.name === 'link'}
          isMarkingWanted={!written}
          onInclude={onInclude}
        >
          {options.link && (
            <TextInLink
              result={result}
              isLinked={text.isLinked}
              unfit={text.unfit}
              onChange={text.onChange}
            />
          )}
        </ShareOptions>
      </div>
      <FormActions
        shown={shown}
        extent={extent}
        written={written}
        result={result}
        first={first}
        onPrint={onPrint}
      />
    </div>
  )
}
