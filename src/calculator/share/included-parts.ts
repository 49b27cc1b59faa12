import { useState } from 'react'

import {
  type Included,
  type SwitchedPart,
  includedFor,
  isAddedPart,
  optionalParts,
  switchOf,
} from '#share/included.ts'
import { machineForms } from '#share/machine/machine-forms.ts'
import { prefer, usePreferences } from '#state/preferences.ts'

/** What is for everybody's eyes starts without what a person has written, and with one version. */
const offForMachines: readonly SwitchedPart[] = ['title', 'notes', 'others', 'decision']

function isPublic(name: string): boolean {
  return machineForms.some((form) => form.name === name)
}

/**
 * What a form carries, and how that is changed. Switching a form for people is remembered,
 * because its button repeats it; putting something into a public one holds while the dialog is open.
 */
export function useIncluded(name: string): {
  readonly included: Included
  readonly include: (part: SwitchedPart, isIn: boolean) => void
} {
  const leftOut = usePreferences((state) => state.leftOut)
  const [switched, setSwitched] = useState<ReadonlyMap<string, boolean>>(new Map())
  if (!isPublic(name)) {
    return {
      included: includedFor(name, leftOut),
      include: (part, isIn) => {
        const others = leftOut.filter((each) => each !== switchOf(name, part))
        prefer({ leftOut: isIn === isAddedPart(part) ? [...others, switchOf(name, part)] : others })
      },
    }
  }
  const entries = ([...optionalParts, 'decision'] as const).map((part) => {
    return [part, switched.get(switchOf(name, part)) ?? !offForMachines.includes(part)] as const
  })
  return {
    // Every part has just been given an entry.
    included: Object.fromEntries(entries) as Included,
    include: (part, isIn) => setSwitched(new Map([...switched, [switchOf(name, part), isIn]])),
  }
}
