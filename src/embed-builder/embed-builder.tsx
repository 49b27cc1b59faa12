import { useEffect, useRef, useState } from 'react'

import { versions } from '#cvss/index.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useVector } from '#state/calculator.ts'
import { hideEmbedBuilder } from '#state/embed-builder.ts'
import { formatVector } from '#cvss/index.ts'
import { formatPermalink } from '#url/format-permalink.ts'
import { CodePart } from './code-part.tsx'
import { Preview } from './preview.tsx'
import { RequirementsPart } from './requirements-part.tsx'
import type { EmbedChoice } from './snippets.ts'

const start: EmbedChoice = {
  mode: 'picker',
  theme: 'auto',
  lockVersion: undefined,
  readOnly: false,
  autosize: false,
  lookups: false,
  buttons: false,
  required: false,
}

/** A choice of few, as radios in a row. */
function Choice<Value extends string>({
  name,
  values,
  current,
  textOf,
  onChoose,
}: {
  name: string
  values: readonly Value[]
  current: Value
  textOf: (value: Value) => string
  onChoose: (value: Value) => void
}) {
  return (
    <fieldset className="flex flex-wrap items-center gap-x-4">
      <legend className="float-left mr-1 font-medium">{name}</legend>
      {values.map((value) => (
        <label key={value} className="flex min-h-8 items-center gap-1.5 pointer-coarse:min-h-11">
          <input
            type="radio"
            name={`embed ${name}`}
            className="size-4 accent-ink"
            checked={value === current}
            onChange={() => onChoose(value)}
          />
          {textOf(value)}
        </label>
      ))}
    </fieldset>
  )
}

function Options({
  choice,
  onChange,
}: {
  choice: EmbedChoice
  onChange: (changed: Partial<EmbedChoice>) => void
}) {
  const texts = useLateTexts('embedBuilder')
  const switches = ['readOnly', 'autosize', 'buttons', 'lookups', 'required'] as const
  return (
    <section aria-labelledby="embed-options">
      <h3 id="embed-options" className="font-semibold">
        {texts.options}
      </h3>
      <Choice
        name={texts.version}
        values={['any', ...versions]}
        current={choice.lockVersion ?? 'any'}
        textOf={(value) => (value === 'any' ? texts.anyVersion : value)}
        onChoose={(value) => onChange({ lockVersion: value === 'any' ? undefined : value })}
      />
      <Choice
        name={texts.mode}
        values={['picker', 'field']}
        current={choice.mode}
        textOf={(value) => texts.modes[value]}
        onChoose={(mode) => onChange({ mode })}
      />
      <Choice
        name={texts.theme}
        values={['auto', 'light', 'dark']}
        current={choice.theme}
        textOf={(value) => texts.themes[value]}
        onChoose={(theme) => onChange({ theme })}
      />
      <div className="flex flex-wrap gap-x-4">
        {switches.map((name) => (
          <label key={name} className="flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
            <input
              type="checkbox"
              className="size-4 accent-ink"
              checked={choice[name]}
              onChange={(event) => onChange({ [name]: event.target.checked })}
            />
            {texts.switches[name]}
          </label>
        ))}
      </div>
    </section>
  )
}

/** Options, a live preview with what is said, the code to copy, and what a host must allow. */
export function EmbedBuilder() {
  const texts = useLateTexts('embedBuilder')
  const dialog = useRef<HTMLDialogElement>(null)
  const [choice, setChoice] = useState(start)
  const shown = useVector()
  const isOther = choice.lockVersion !== undefined && choice.lockVersion !== shown.version
  // A locked frame takes no vector of another version.
  const vector = isOther ? '' : formatVector(shown)
  const fragment = isOther ? '' : formatPermalink(shown)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      aria-labelledby="embed-heading"
      className="m-auto max-h-[94dvh] w-full max-w-6xl overflow-y-auto card p-5 text-ink backdrop:bg-black/40"
      onClose={hideEmbedBuilder}
    >
      <form method="dialog" className="flex items-center justify-between gap-4">
        <h2 id="embed-heading" className="text-lg font-semibold">
          {texts.heading}
        </h2>
        <button type="submit" className="button button-outlined">
          {texts.close}
        </button>
      </form>
      <p className="text-muted">{texts.intro}</p>
      <div className="mt-3 grid gap-x-6 gap-y-4 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-4">
          <Options
            choice={choice}
            onChange={(changed) => setChoice((before) => ({ ...before, ...changed }))}
          />
          <CodePart choice={choice} vector={vector} fragment={fragment} />
          <RequirementsPart />
        </div>
        <Preview choice={choice} vector={vector} />
      </div>
    </dialog>
  )
}
