import { parseCveId } from '#cve-id/cve-id.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { type EmbedChoice, type TextOption, languageTag, textOptions } from './embed-choice.ts'
import { metricGroupsOf, versionsWithout } from './snippets.ts'

function TextField({
  option,
  value,
  wrong,
  onChange,
}: {
  option: TextOption
  value: string
  /** What is wrong with it. */
  wrong: string | undefined
  onChange: (text: string) => void
}) {
  const { fields } = useLateTexts('embedBuilder')
  return (
    <label className="flex flex-wrap items-center gap-x-2">
      <span className="w-40 font-medium">{fields[option]}</span>
      <input
        type="text"
        spellCheck={false}
        maxLength={option === 'lang' ? 35 : 500}
        aria-invalid={wrong !== undefined}
        className="min-h-8 min-w-0 flex-1 rounded-lg border border-edge bg-well px-2 pointer-coarse:min-h-11"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {wrong !== undefined && <span className="text-sm text-muted">{wrong}</span>}
    </label>
  )
}

/** What is scored, in which language, under which name in its form, and which metric groups are shown. */
export function TextOptions({
  choice,
  onChange,
}: {
  choice: EmbedChoice
  onChange: (changed: Partial<EmbedChoice>) => void
}) {
  const texts = useLateTexts('embedBuilder')
  const { groups: names } = useMessages()
  const { groups } = choice
  // A version without any of the groups shows all of its own.
  const without = choice.lockVersion || groups.length === 0 ? [] : versionsWithout(groups)
  const isBaseLess = groups.length > 0 && !groups.includes('base')

  function wrongIn(option: TextOption): string | undefined {
    if (choice[option].trim() === '') return undefined
    if (option === 'cve' && !parseCveId(choice.cve)) return texts.noCve
    return option === 'lang' && !languageTag(choice.lang) ? texts.noLanguage : undefined
  }

  return (
    <div className="flex flex-col gap-1">
      {textOptions.map((option) => (
        <TextField
          key={option}
          option={option}
          value={choice[option]}
          wrong={wrongIn(option)}
          onChange={(text) => onChange({ [option]: text })}
        />
      ))}
      <fieldset className="flex flex-wrap items-center gap-x-4">
        <legend className="float-left mr-1 font-medium">{texts.groups}</legend>
        {metricGroupsOf(choice.lockVersion).map((group) => (
          <label key={group} className="flex min-h-8 items-center gap-1.5 pointer-coarse:min-h-11">
            <input
              type="checkbox"
              className="size-4 accent-ink"
              checked={groups.includes(group)}
              onChange={(event) =>
                onChange({
                  groups: event.target.checked
                    ? [...groups, group]
                    : groups.filter((each) => each !== group),
                })
              }
            />
            {names[group]}
          </label>
        ))}
      </fieldset>
      <p className="text-sm text-muted">{texts.groupsText}</p>
      {without.length > 0 && <p className="text-sm">{texts.groupsOf(without)}</p>}
      {isBaseLess && <p className="text-sm">{texts.groupsWithoutBase}</p>}
    </div>
  )
}
