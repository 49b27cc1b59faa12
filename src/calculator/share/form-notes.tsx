import { versionsNotInLink } from '#assessment/assessment-link.ts'
import { missingCompanion } from '#assessment/companion.ts'
import { valueOf } from '#assessment/notes.ts'
import { noteOn } from '#assessment/shown-notes.ts'
import { specOf } from '#cvss/index.ts'
import { oneDecimal, valueName } from '#i18n/messages.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { isCompleteResult } from '#share/machine/complete-result.ts'
import { type MachineForm, otherNumbers, wholeAsBase } from '#share/machine/machine-forms.ts'
import type { SharedResult } from '#share/shared-result.ts'
import { tlpText } from '#assessment/tlp.ts'
import { useCalculator } from '#state/calculator.ts'
import { leftOutOf } from './left-out.ts'
import { type Extent, type ShownForm, formTitle } from './shown-form.ts'

/** Notes that no form carries, because their metrics have other values now. */
function useUnfitting(): readonly string[] {
  const messages = useMessages()
  const texts = useLateTexts('shareDialog')
  const { assessment, version } = useCalculator()
  return specOf(version)
    .metrics.flatMap(({ key }) => noteOn(assessment, version, key) ?? [])
    .filter(({ fits }) => !fits)
    .map(({ metric, value }) => {
      const now = valueOf(assessment.vectors[version], metric)
      const nameOf = (each: string | undefined) =>
        each === undefined ? texts.open : valueName(messages, version, metric, each)
      return texts.unfittingNote(metric, nameOf(value), nameOf(now))
    })
}

/** Versions in which something is set that no form carries; of the one that a record lacks its own line tells. */
function useApart(isRecord: boolean): readonly string[] {
  const { assessment, version } = useCalculator()
  const told = isRecord ? missingCompanion(assessment.vectors, version) : undefined
  const apart = versionsNotInLink(assessment, version).filter((each) => each !== told)
  return apart.map((each) => `v${each}`)
}

/** What of a whole document a person has to fill in. */
function placeholderNotes(
  texts: ReturnType<typeof useLateTexts<'shareDialog'>>,
  { document }: MachineForm,
  { cve, rationale }: SharedResult,
): readonly string[] {
  if (!document) return []
  if (!document.isTitled) return cve === undefined ? [texts.unnamedNote] : []
  const isNamed = cve !== undefined || rationale.title.trim() !== ''
  return [isNamed ? texts.documentNote : texts.untitledNote]
}

/** That a whole document carries another label than was chosen. */
function labelNotes(
  texts: ReturnType<typeof useLateTexts<'shareDialog'>>,
  name: string,
  { document }: MachineForm,
  { tlp }: SharedResult,
): readonly string[] {
  const label = tlp && document?.labelOf?.(tlp)
  if (!label || label === tlp) return []
  return [texts.labelled(name, `TLP:${label}`, tlpText(tlp))]
}

/** What a reader of the form may take wrongly, said beside it. */
export function FormNotes({
  shown,
  extent,
  result,
  whole,
  isTextLinked,
  hasNotes,
}: {
  shown: ShownForm
  extent: Extent
  result: SharedResult
  /** The same with all that could be in the form. */
  whole: SharedResult
  /** Whether the link carries title and notes. */
  isTextLinked: boolean
  /** Whether notes are to be in the form. */
  hasNotes: boolean
}) {
  const texts = useLateTexts('shareDialog')
  const share = useLateTexts('share')
  const messages = useMessages()
  const { kind, form } = shown
  const isAddress = kind === 'people' && form.isAddress
  const isBare = isAddress || form.name === 'osv'
  const machine = kind === 'machine' ? form : undefined
  const complete = machine && isCompleteResult(result) ? result : undefined
  const numbers = machine && complete ? otherNumbers(machine, complete) : []
  const whole4 = machine && complete && wholeAsBase(machine, complete)
  const unfitting = useUnfitting()
  const apart = useApart(kind === 'machine')
  const leftOut = leftOutOf({ messages, share }, shown, extent, whole)
  // Of an address it is said in other words that the writing is not in it.
  const silent = isAddress ? leftOut.filter((part) => part === 'title' || part === 'notes') : []
  const isTold = form.name === 'link' && isTextLinked
  // The record that a fragment goes into has the ID.
  const isAround = machine !== undefined && extent === 'fragment'
  const unplaced = leftOut.filter(
    (part) => !silent.some((each) => each === part) && !(isAround && part === 'cve'),
  )
  const places = isBare ? (['whose', 'asOf', 'marking', ...unplaced] as const) : unplaced
  const notes = [
    ...(machine && extent === 'document'
      ? [
          ...labelNotes(texts, formTitle(shown, share, texts), machine, result),
          ...placeholderNotes(texts, machine, result),
        ]
      : []),
    ...(silent.length > 0 && !isTold ? [texts.linkNote(silent)] : []),
    ...(apart.length > 0 ? [texts.apart(apart)] : []),
    ...numbers.map(({ version, named, overall }) =>
      texts.named(formTitle(shown, share, texts), oneDecimal(named), version, oneDecimal(overall)),
    ),
    ...(whole4
      ? [
          texts.wholeAsBase(
            formTitle(shown, share, texts),
            oneDecimal(whole4.named),
            oneDecimal(whole4.base),
          ),
        ]
      : []),
    ...(places.length > 0
      ? [texts.noPlace([...new Set(places)].map((each) => texts.places[each]))]
      : []),
    ...(!isBare && hasNotes && unfitting.length > 0 ? [texts.unfitting(unfitting)] : []),
  ]
  return notes.map((note) => (
    <p key={note} className="text-sm text-muted">
      {note}
    </p>
  ))
}
