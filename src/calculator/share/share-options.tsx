import { type ReactNode, useState } from 'react'

import { type Marking, markings } from '#assessment/marking.ts'
import { RadioRow } from '#components/radio-row.tsx'
import { useLateTexts } from '#i18n/late-texts.ts'
import type { Included, SwitchedPart } from '#share/included.ts'
import { isPublicAddress } from '#share/result-link.ts'
import type { SharedResult } from '#share/shared-result.ts'
import { linkChoices, prefer, usePreferences } from '#state/preferences.ts'
import { mark, useMarking } from '#state/marking.ts'
import type { FormOptions } from './form-options.ts'
import { TlpLabel } from './tlp-label.tsx'

function markingLabel(marking: Marking, noMarking: string) {
  return marking === 'none' ? noMarking : <TlpLabel tlp={marking} />
}

function Parts({
  parts,
  included,
  other,
  onInclude,
}: {
  parts: readonly SwitchedPart[]
  included: Included
  other: string
  onInclude: (part: SwitchedPart, isIn: boolean) => void
}) {
  const texts = useLateTexts('shareDialog')
  return (
    <fieldset className="flex flex-wrap items-center gap-x-4">
      <legend className="float-left mr-1 font-medium">{texts.with}</legend>
      {parts.map((part) => (
        <label key={part} className="flex min-h-7 items-center gap-1.5 pointer-coarse:min-h-11">
          <input
            type="checkbox"
            className="size-4 accent-ink"
            checked={included[part] ?? false}
            onChange={(event) => onInclude(part, event.target.checked)}
          />
          {partName(part, texts.parts, other)}
        </label>
      ))}
    </fieldset>
  )
}

function partName(
  part: SwitchedPart,
  names: ReturnType<typeof useLateTexts<'shareDialog'>>['parts'],
  other: string,
): string {
  return part === 'others' ? names.others(other) : names[part]
}

/** What of a form can be chosen, and only that; on phones folded to a sentence. */
export function ShareOptions({
  options,
  included,
  result,
  isLinkForm,
  isMarkingWanted,
  onInclude,
  children,
}: {
  options: FormOptions
  included: Included
  result: SharedResult
  isLinkForm: boolean
  isMarkingWanted: boolean
  onInclude: (part: SwitchedPart, isIn: boolean) => void
  children: ReactNode
}) {
  const texts = useLateTexts('shareDialog')
  const { linkTo } = usePreferences()
  const marking = useMarking()
  const [isUnfolded, setIsUnfolded] = useState(false)
  const { parts } = options
  const other = result.others[0]?.vector.version ?? ''
  const isLocal = linkTo === 'ours' && !isPublicAddress(location) && result.link !== undefined
  const isOpen = isUnfolded || isMarkingWanted
  const names = parts
    .filter((part) => included[part])
    .map((part) => partName(part, texts.parts, other))
  const sentence = texts.chosen(
    parts.length > 0 && names.length === 0 ? [texts.withNothing] : names,
    ...(options.link ? [texts.linkTo[linkTo]] : []),
    ...(options.marking ? [marking === 'none' ? texts.unmarkedShort : `TLP:${marking}`] : []),
  )
  if (!options.marking && !options.link && parts.length === 0) return children
  return (
    <>
      <button
        type="button"
        className="flex button items-center gap-2 text-left text-sm md:hidden"
        aria-expanded={isOpen}
        aria-controls="share-options"
        onClick={() => setIsUnfolded(!isOpen)}
      >
        <span className="font-normal text-muted">{texts.with}</span>
        <span className="min-w-0 flex-1 font-normal">{sentence}</span>
        <span aria-hidden="true" className={`inline-block ${isOpen ? 'rotate-90' : ''}`}>
          ›
        </span>
      </button>
      <div
        id="share-options"
        className={`flex flex-col text-sm max-md:max-h-[40dvh] max-md:overflow-y-auto ${isOpen ? '' : 'max-md:hidden'}`}
      >
        {options.marking && (
          <RadioRow
            name={texts.marking}
            values={markings}
            current={marking}
            textOf={(each) => markingLabel(each, texts.noMarking)}
            onChoose={mark}
          />
        )}
        {options.link && (
          <RadioRow
            name={texts.link}
            values={linkChoices.filter((each) => each !== 'none' || !isLinkForm)}
            current={linkTo}
            textOf={(each) => texts.links[each]}
            onChoose={(each) => prefer({ linkTo: each })}
          />
        )}
        {options.link && isLocal && <p className="text-xs text-muted">{texts.localLink}</p>}
        {parts.length > 0 && (
          <Parts parts={parts} included={included} other={other} onInclude={onInclude} />
        )}
        {children}
      </div>
    </>
  )
}
