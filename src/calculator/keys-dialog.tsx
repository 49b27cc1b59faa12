import { useEffect } from 'react'

import { ModalDialog } from '#components/modal-dialog.tsx'
import { RadioRow } from '#components/radio-row.tsx'
import { Keys } from '#components/ui/keys.tsx'
import { useLateTexts } from '#i18n/late-texts.ts'
import { usePageMessages } from '#i18n/page-messages-context.ts'
import { loadConfiguration, useConfiguration } from '#state/configuration.ts'
import { lookUpChoices, prefer, themes, usePreferences } from '#state/preferences.ts'

/** Where the host of this copy leaves nothing to choose. */
function NoEffect() {
  const { lookUpsOff } = useLateTexts('keys')
  const { isKnown, allowsLookUps, fault } = useConfiguration()
  useEffect(() => void loadConfiguration(), [])
  if (!isKnown || allowsLookUps) return null
  return <p className="text-sm text-muted">{fault ? lookUpsOff.byFault : lookUpsOff.byHost}</p>
}

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
      <RadioRow
        name={keys.lookUps}
        values={lookUpChoices}
        current={preferences.lookUps}
        textOf={(choice) => keys.lookUpChoices[choice]}
        onChoose={(lookUps) => prefer({ lookUps })}
      />
      <NoEffect />
      <RadioRow
        name={texts.label}
        values={themes}
        current={preferences.theme}
        textOf={(theme) => texts[theme]}
        onChoose={(theme) => prefer({ theme })}
      />
    </>
  )
}

/** All keys, and what a person may switch off. */
export function KeysDialog() {
  const keys = useLateTexts('keys')
  return (
    <ModalDialog heading={keys.heading} closeText={keys.close} width="max-w-xl">
      <dl className="mt-3 grid grid-cols-[fit-content(40%)_minmax(0,1fr)] gap-x-3 gap-y-1.5">
        {keys.list.map(([combination, meaning]) => (
          <div key={meaning} className="contents">
            <dt>
              <Keys keys={combination} />
            </dt>
            <dd className="wrap-anywhere">{meaning}</dd>
          </div>
        ))}
      </dl>
      <Settings />
    </ModalDialog>
  )
}
