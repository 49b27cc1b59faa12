import { useState } from 'react'

import { ModalDialog } from '#components/modal-dialog.tsx'
import { RadioRow } from '#components/radio-row.tsx'
import { isEmptyVector } from '#assessment/assessment.ts'
import { formatVector, versions } from '#cvss/index.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { shownCve, useCalculator, useVector } from '#state/calculator.ts'
import { formatPermalink } from '#url/permalink.ts'
import { CodePart } from './code-part.tsx'
import { Preview } from './preview.tsx'
import { RequirementsPart } from './requirements-part.tsx'
import { type EmbedChoice, plainChoice } from './embed-choice.ts'
import { TextOptions } from './text-options.tsx'

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
      <RadioRow
        name={texts.version}
        values={['any', ...versions]}
        current={choice.lockVersion ?? 'any'}
        textOf={(value) => (value === 'any' ? texts.anyVersion : value)}
        onChoose={(value) => onChange({ lockVersion: value === 'any' ? undefined : value })}
      />
      <RadioRow
        name={texts.mode}
        values={['picker', 'field']}
        current={choice.mode}
        textOf={(value) => texts.modes[value]}
        onChoose={(mode) => onChange({ mode })}
      />
      <RadioRow
        name={texts.theme}
        values={['auto', 'light', 'dark']}
        current={choice.theme}
        textOf={(value) => texts.themes[value]}
        onChoose={(theme) => onChange({ theme })}
      />
      <TextOptions choice={choice} onChange={onChange} />
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
  const [choice, setChoice] = useState(() => ({ ...plainChoice, cve: shownCve() ?? '' }))
  const shown = useVector()
  const { lockVersion = shown.version } = choice
  // A locked frame takes no vector of another version.
  const taken = useCalculator(({ assessment }) => assessment.vectors[lockVersion])
  const isEmpty = isEmptyVector(taken)
  const isOther = lockVersion !== shown.version && !isEmptyVector(shown)
  const vector = isOther && isEmpty ? '' : formatVector(taken)
  const fragment = isOther && isEmpty ? '' : formatPermalink(taken)
  return (
    <ModalDialog heading={texts.heading} closeText={texts.close} width="max-w-6xl">
      <p className="text-muted">{texts.intro}</p>
      <div className="mt-3 grid gap-x-6 gap-y-4 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-4">
          <Options
            choice={choice}
            onChange={(changed) => setChoice((before) => ({ ...before, ...changed }))}
          />
          {isOther && (
            <p className="text-sm">{texts.otherVersion(shown.version, lockVersion, isEmpty)}</p>
          )}
          <CodePart choice={choice} vector={vector} fragment={fragment} />
          <RequirementsPart />
        </div>
        <Preview choice={choice} vector={vector} />
      </div>
    </ModalDialog>
  )
}
