import { useLayoutEffect, useRef } from 'react'

import type { Progress } from '#cvss/index.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import type { Form } from '#share/forms.ts'
import { machineForms } from '#share/machine/machine-forms.ts'
import { pictureForms } from './shown-form.ts'

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
  const label = useRef<HTMLLabelElement>(null)
  useLayoutEffect(() => {
    const list = label.current?.parentElement?.parentElement
    if (!isChosen || !label.current || !list) return
    // Only where the lists scroll; the dialog itself never does.
    list.scrollTop +=
      label.current.getBoundingClientRect().top - list.getBoundingClientRect().top - 4
  }, [isChosen])
  return (
    <label
      ref={label}
      className="relative flex min-h-7.5 items-center rounded-lg px-2 text-sm leading-tight hover:bg-well has-checked:bg-ink has-checked:font-semibold has-checked:text-on-ink has-focus-visible:outline-3 has-focus-visible:outline-offset-1 has-focus-visible:outline-link has-disabled:text-muted has-disabled:hover:bg-transparent max-md:min-h-11 max-md:border max-md:border-edge max-md:px-3 has-disabled:max-md:border-dashed forced-colors:has-checked:bg-[Highlight] forced-colors:has-checked:text-[HighlightText] forced-colors:has-checked:forced-color-adjust-none pointer-coarse:min-h-11"
    >
      <input
        type="radio"
        name="share-form"
        className="absolute inset-0 m-0 cursor-pointer appearance-none rounded-[inherit] outline-none disabled:cursor-default"
        checked={isChosen}
        disabled={disabled}
        onChange={() => onChoose(name)}
      />
      <span className="pointer-events-none relative">{text}</span>
    </label>
  )
}

const legend = 'mb-1 px-2 text-xs font-medium text-muted max-md:sr-only'
const group = 'flex flex-col max-md:shrink-0 max-md:flex-row max-md:flex-wrap max-md:gap-1.5'

/** All forms in three short lists; on phones a small place that scrolls, with a button for each list. */
export function FormList({
  offered,
  chosen,
  progress,
  onChoose,
}: {
  offered: readonly Form[]
  chosen: string
  /** A draft has no machine form. */
  progress: Progress
  onChoose: (name: string) => void
}) {
  const share = useLateTexts('share')
  const texts = useLateTexts('shareDialog')
  const isDraft = progress.open + progress.undecided > 0
  const kinds = [
    {
      text: texts.forPeople,
      isOffered: true,
      forms: offered.map(({ name }) => ({ name, text: share.forms[name] })),
    },
    {
      text: texts.forMachines,
      isOffered: !isDraft,
      forms: machineForms.map(({ name }) => ({ name, text: texts.forms[name] })),
    },
    {
      text: texts.forEyes,
      isOffered: true,
      forms: pictureForms.map((name) => ({ name, text: texts.forms[name] })),
    },
  ]
  return (
    <div className="flex min-w-0 flex-col gap-2 md:gap-3.5">
      <fieldset className="flex flex-wrap rounded-xl border border-line bg-well p-0.5 text-sm md:hidden">
        <legend className="sr-only">{texts.kinds}</legend>
        {kinds.map(({ text, isOffered, forms }) => {
          const isPressed = isOffered && forms.some(({ name }) => name === chosen)
          const [first] = forms
          return (
            <button
              key={text}
              type="button"
              className="button min-h-10 flex-1 aria-pressed:bg-ink aria-pressed:text-on-ink forced-colors:aria-pressed:bg-[Highlight] forced-colors:aria-pressed:text-[HighlightText] forced-colors:aria-pressed:forced-color-adjust-none"
              aria-pressed={isPressed}
              disabled={!isOffered}
              onClick={() => first && !isPressed && onChoose(first.name)}
            >
              {text}
            </button>
          )
        })}
      </fieldset>
      <div className="flex flex-col gap-3.5 max-md:-m-1 max-md:max-h-28 max-md:gap-3 max-md:overflow-y-auto max-md:p-1">
        {kinds.map(({ text, isOffered, forms }) => (
          <fieldset
            key={text}
            className={group}
            aria-describedby={isOffered ? undefined : 'share-incomplete'}
          >
            <legend className={legend}>{text}</legend>
            {forms.map((form) => (
              <FormChoice
                key={form.name}
                {...form}
                isChosen={form.name === chosen}
                disabled={!isOffered}
                onChoose={onChoose}
              />
            ))}
          </fieldset>
        ))}
      </div>
      {isDraft && (
        <p id="share-incomplete" className="text-xs text-muted md:px-2">
          {texts.incomplete(progress)}
        </p>
      )}
    </div>
  )
}
