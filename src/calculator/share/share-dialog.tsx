import { useEffect, useRef, useState } from 'react'

import { closeOwnDialog } from '#components/without-forms.ts'
import { progressOf } from '#cvss/index.ts'
import { useLateTexts, useTextsOnceLoaded } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { offeredForms } from '#share/forms.ts'
import { partsOf } from '#share/parts.ts'
import { resultWith } from '#share/included.ts'
import { toldInWords } from '#share/told-in-words.ts'
import { closeDialog } from '#state/open-dialog.ts'
import { usePreferences } from '#state/preferences.ts'
import { useCurrentResult } from './current-result.ts'
import { FormList } from './form-list.tsx'
import { FormView } from './form-view.tsx'
import { type Extent, shownForm } from './shown-form.ts'
import { useDecided } from './use-decided.ts'
import { useIncluded } from './included-parts.ts'
import { useTextLink } from './text-in-link.tsx'

/** All forms of the result on screen: chosen, seen, then copied, downloaded or printed. */
export function ShareDialog() {
  const messages = useMessages()
  const share = useLateTexts('share')
  const texts = useLateTexts('shareDialog')
  const dialog = useRef<HTMLDialogElement>(null)
  const first = useRef<HTMLButtonElement>(null)
  const last = usePreferences((state) => state.copyForm)
  const [chosen, setChosen] = useState(last)
  const [extents, setExtents] = useState<ReadonlyMap<string, Extent>>(new Map())
  const [isTextLinked, setIsTextLinked] = useState(false)
  const words = useTextsOnceLoaded('words')
  const help = useTextsOnceLoaded('help')
  const language = { messages, share }
  const current = useDecided(language, useCurrentResult(language))
  const whole = words && help ? toldInWords({ messages, words, help }, current) : current
  const shown = shownForm(chosen, whole) ?? shownForm('plain', whole)
  const { included, include } = useIncluded(shown?.form.name ?? '')
  const wanted = resultWith(whole, included)
  const text = useTextLink(wanted, isTextLinked)
  const link = text.link ?? whole.link
  useEffect(() => {
    dialog.current?.showModal()
    dialog.current?.querySelector<HTMLElement>('input:checked')?.focus({ preventScroll: true })
  }, [])
  if (!shown) return null
  return (
    <dialog
      ref={dialog}
      aria-labelledby="share-heading"
      className="m-auto h-[94dvh] max-h-178 w-full max-w-270 flex-col overflow-x-hidden overflow-y-auto card text-ink backdrop:bg-black/40 open:flex max-md:h-dvh max-md:max-h-none max-md:max-w-none max-md:rounded-none max-md:border-0 md:w-[94vw] md:open:grid md:open:grid-cols-[14.5rem_minmax(0,1fr)]"
      onClose={closeDialog}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        first.current?.click()
      }}
    >
      <div className="flex flex-col gap-2 border-line md:overflow-y-auto md:border-r md:bg-page md:px-3 md:py-4">
        <div className="flex items-center gap-2 max-md:border-b max-md:border-line max-md:py-1 max-md:pr-1 max-md:pl-4">
          <h2 id="share-heading" className="text-lg font-semibold md:px-2">
            {texts.heading}
          </h2>
          <p className="min-w-0 flex-1 text-muted md:hidden">
            {partsOf({ messages, share }, whole).headline}
          </p>
          <CloseButton className="md:hidden" />
        </div>
        <div className="max-md:px-4">
          <FormList
            offered={offeredForms(whole)}
            chosen={shown.form.name}
            progress={progressOf(whole.vector)}
            onChoose={setChosen}
          />
        </div>
      </div>
      <FormView
        key={shown.form.name}
        shown={shown}
        whole={{ ...whole, link }}
        result={{ ...wanted, link }}
        included={included}
        first={first}
        close={<CloseButton className="ml-auto max-md:hidden" />}
        text={{ isLinked: isTextLinked, unfit: text.unfit, onChange: setIsTextLinked }}
        extent={extents.get(shown.form.name) ?? 'fragment'}
        onExtent={(extent) => setExtents(new Map([...extents, [shown.form.name, extent]]))}
        onInclude={include}
        onPrint={() => {
          dialog.current?.close()
          // The page is printed as it is without the dialog.
          setTimeout(print)
        }}
      />
    </dialog>
  )
}

function CloseButton({ className }: { className: string }) {
  const texts = useLateTexts('shareDialog')
  return (
    <div className={className}>
      <button
        type="button"
        className="button min-h-9 min-w-9 max-md:min-h-11 max-md:min-w-11"
        aria-label={texts.close}
        onClick={closeOwnDialog}
      >
        <span aria-hidden="true">✕</span>
      </button>
    </div>
  )
}
