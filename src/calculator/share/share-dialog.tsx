import { useRef, useState } from 'react'

import { ModalDialog } from '#components/modal-dialog.tsx'
import { missingMetrics } from '#cvss/index.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { offeredForms } from '#share/forms.ts'
import { isCompleteResult } from '#share/machine/complete-result.ts'
import { machineForms } from '#share/machine/machine-forms.ts'
import { usePreferences } from '#state/preferences.ts'
import { useCurrentResult } from './current-result.ts'
import { HumanForm } from './human-form.tsx'
import { MachineFormPart } from './machine-form-part.tsx'
import { ScoreCardPart } from './score-card-part.tsx'
import { TextInLink, useTextLink } from './text-in-link.tsx'
import { ShareOptions } from './share-options.tsx'

function FormChoice({
  name,
  text,
  isChosen,
  disabled = false,
  onChoose,
}: {
  name: string
  text: string
  isChosen: boolean
  disabled?: boolean
  onChoose: (name: string) => void
}) {
  return (
    <label
      className={`flex min-h-8 items-center gap-2 pointer-coarse:min-h-11 ${disabled ? 'text-muted' : ''}`}
    >
      <input
        type="radio"
        name="share-form"
        className="size-4 accent-ink"
        checked={isChosen}
        disabled={disabled}
        onChange={() => onChoose(name)}
      />
      {text}
    </label>
  )
}

/** All forms of the result on screen: chosen, seen, then copied, downloaded or printed. */
export function ShareDialog() {
  const messages = useMessages()
  const share = useLateTexts('share')
  const texts = useLateTexts('shareDialog')
  const current = useCurrentResult(messages)
  const [isTextLinked, setIsTextLinked] = useState(false)
  const text = useTextLink(current, isTextLinked)
  const result = text.link === undefined ? current : { ...current, link: text.link }
  const dialog = useRef<HTMLDialogElement>(null)
  const last = usePreferences((state) => state.copyForm)
  const [chosen, setChosen] = useState(last === '' ? 'plain' : last)
  const offered = offeredForms(result)
  const human = offered.find(({ name }) => name === chosen)
  const machine = machineForms.find(({ name }) => name === chosen)
  const open = missingMetrics(result.vector).length
  return (
    <ModalDialog ref={dialog} heading={texts.heading} closeText={texts.close} width="max-w-5xl">
      <div className="mt-2 grid gap-x-6 gap-y-4 md:grid-cols-[16rem_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-3">
          <fieldset>
            <legend className="font-semibold">{texts.forPeople}</legend>
            {offered.map(({ name }) => (
              <FormChoice
                key={name}
                name={name}
                text={share.forms[name]}
                isChosen={name === chosen}
                onChoose={setChosen}
              />
            ))}
          </fieldset>
          <fieldset aria-describedby={open > 0 ? 'share-incomplete' : undefined}>
            <legend className="font-semibold">{texts.forMachines}</legend>
            {open > 0 && (
              <p id="share-incomplete" className="text-sm">
                {texts.incomplete(open)}
              </p>
            )}
            {machineForms.map(({ name }) => (
              <FormChoice
                key={name}
                name={name}
                text={texts.forms[name]}
                isChosen={name === chosen}
                disabled={open > 0}
                onChoose={setChosen}
              />
            ))}
          </fieldset>
          <fieldset>
            <legend className="font-semibold">{texts.forEyes}</legend>
            <FormChoice
              name="card"
              text={texts.forms.card}
              isChosen={chosen === 'card'}
              onChoose={setChosen}
            />
            <button
              type="button"
              className="mt-1 button text-sm button-outlined"
              onClick={() => {
                dialog.current?.close()
                // The page is printed as it is without the dialog.
                setTimeout(print)
              }}
            >
              {texts.print}
            </button>
          </fieldset>
        </div>
        <div className="flex min-w-0 flex-col gap-3">
          {human && <HumanForm form={human} result={result} />}
          {machine && isCompleteResult(result) && (
            <MachineFormPart key={machine.name} form={machine} result={result} />
          )}
          {chosen === 'card' && <ScoreCardPart result={result} />}
          <ShareOptions result={result} />
          <TextInLink
            result={current}
            isLinked={isTextLinked}
            isTooLong={text.isTooLong}
            onChange={setIsTextLinked}
          />
        </div>
      </div>
    </ModalDialog>
  )
}
