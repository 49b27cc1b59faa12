import { useId, useState } from 'react'

import { longestName } from '#environment/stored.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { nameOf, renameEnvironment } from '#state/environment/environments.ts'
import { onEnter } from '#components/without-forms.ts'

/** Gives an environment another name. */
export function RenameEnvironment({ name, onDone }: { name: string; onDone: () => void }) {
  const { kept: texts } = useLateTexts('interview')
  const [typed, setTyped] = useState(name)
  const [refused, setRefused] = useState<'no-name' | 'taken'>()
  const id = useId()

  function save(): void {
    const came = renameEnvironment(name, typed)
    if (came === 'no-name' || came === 'taken') setRefused(came)
    else onDone()
  }

  return (
    <div className="environment-actions">
      <input
        ref={(field) => {
          if (field && typed === name) field.focus()
        }}
        type="text"
        className="environment-field"
        aria-label={texts.newName(name)}
        aria-describedby={id}
        aria-invalid={refused !== undefined}
        maxLength={longestName}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          setRefused(undefined)
        }}
        onKeyDown={onEnter(save)}
      />
      <button type="button" className="button text-sm button-outlined" onClick={save}>
        {texts.save}
      </button>
      <button type="button" className="environment-action link" onClick={onDone}>
        {texts.cancel}
      </button>
      <p id={id} role="alert">
        {refused === 'taken' && texts.taken(nameOf(typed))}
        {refused === 'no-name' && texts.noName}
      </p>
    </div>
  )
}
