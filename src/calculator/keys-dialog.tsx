import { useEffect, useRef } from 'react'

import { Keys } from '#components/ui/keys.tsx'
import { useLateTexts } from '#i18n/late-texts.ts'
import { usePageMessages } from '#i18n/page-messages-context.ts'
import { hideKeys } from '#state/keys-dialog.ts'
import { lookUpChoices, prefer, themes, usePreferences } from '#state/preferences.ts'

function Settings() {
  const { theme: texts } = usePageMessages()
  const keys = useLateTexts('keys')
  const preferences = usePreferences()
  const switches = ['moveOn', 'singleKeys', 'speakDescriptions'] as const
  return (
    <>
      <h3 className="mt-4 mb-1 font-semibold">{keys.settings}</h3>
      {switches.map((name) => (
        <label key={name} className="flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
          <input
            type="checkbox"
            className="size-4 accent-ink"
            checked={preferences[name]}
            onChange={(event) => prefer({ [name]: event.target.checked })}
          />
          {keys[name]}
        </label>
      ))}
      <fieldset className="mt-1 flex flex-wrap items-center gap-x-4">
        <legend className="float-left font-medium">{keys.lookUps}</legend>
        {lookUpChoices.map((choice) => (
          <label key={choice} className="flex min-h-8 items-center gap-1.5 pointer-coarse:min-h-11">
            <input
              type="radio"
              name="look-ups"
              className="size-4 accent-ink"
              checked={preferences.lookUps === choice}
              onChange={() => prefer({ lookUps: choice })}
            />
            {keys.lookUpChoices[choice]}
          </label>
        ))}
      </fieldset>
      <fieldset className="mt-1 flex flex-wrap items-center gap-x-4">
        <legend className="float-left font-medium">{texts.label}</legend>
        {themes.map((theme) => (
          <label key={theme} className="flex min-h-8 items-center gap-1.5 pointer-coarse:min-h-11">
            <input
              type="radio"
              name="theme"
              className="size-4 accent-ink"
              checked={preferences.theme === theme}
              onChange={() => prefer({ theme })}
            />
            {texts[theme]}
          </label>
        ))}
      </fieldset>
    </>
  )
}

/** All keys, and what a person may switch off. */
export function KeysDialog() {
  const keys = useLateTexts('keys')
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      onClose={hideKeys}
      aria-labelledby="keys-heading"
      className="m-auto max-h-[90dvh] w-full max-w-xl overflow-y-auto card p-5 text-ink backdrop:bg-black/40"
    >
      <form method="dialog" className="flex items-center justify-between gap-4">
        <h2 id="keys-heading" className="text-lg font-semibold">
          {keys.heading}
        </h2>
        <button type="submit" className="button button-outlined">
          {keys.close}
        </button>
      </form>
      <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5">
        {keys.list.map(([combination, meaning]) => (
          <div key={meaning} className="contents">
            <dt>
              <Keys keys={combination} />
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <Settings />
    </dialog>
  )
}
