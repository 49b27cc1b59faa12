import { useId, useState } from 'react'

import { isEmptyVector } from '#assessment/assessment.ts'
import { sharedOf } from './result/shared.ts'
import { type Vector, type Version, missingMetrics, specOf, versions } from '#cvss/index.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { today } from '#known/today.ts'
import { type PublishedSide, caseOf } from '#share/case/case.ts'
import { caseText } from '#share/case/case-forms.ts'
import { type TextForm, textForms } from '#share/case/paragraph-text.ts'
import { forms } from '#share/forms.ts'
import { includedFor, resultWith } from '#share/included.ts'
import { outsideOf } from '#share/outside.ts'
import { useCalculator } from '#state/calculator.ts'
import { copyText, useClipboard, useIsCopied } from '#state/clipboard.ts'
import { useKnownOfCve } from '#state/known-of-cve.ts'
import { usePreferences } from '#state/preferences.ts'
import type { Shown } from '#state/snapshot.ts'

/** Mine that can be compared best: of their version, of one with the same metrics, else the one on screen. */
function comparable({ assessment, version: shown }: Shown, { version }: Vector): Shown {
  const isComplete = (each: Version) => missingMetrics(assessment.vectors[each]).length === 0
  const alike = versions.filter((each) => keysOf(each) === keysOf(version))
  const found = [version, ...alike].find(isComplete)
  return { assessment, version: found ?? shown }
}

function keysOf(version: Version): string {
  return specOf(version)
    .metrics.map(({ key }) => key)
    .join()
}

type CaseProps = {
  readonly against: PublishedSide
  /** One's own vector, where it is not the one on screen. */
  readonly own?: Shown | undefined
}

/** Everything the case against a published vector is made of, followed: it is written in any form when it is asked for. */
function useCase({ against, own }: CaseProps) {
  const messages = useMessages()
  const share = useLateTexts('share')
  const why = useLateTexts('why')
  const state = useCalculator()
  const { leftOut } = usePreferences()
  const shown = own ?? comparable(state, against.vector)
  const { cve } = shown.assessment
  const known = useKnownOfCve((each) => (cve === undefined ? undefined : each.shown.get(cve)))
  const outside = outsideOf(share.known, known, cve, today())
  const mine = sharedOf(messages, shown, outside)
  return {
    open: mine.score ? 0 : missingMetrics(mine.vector).length,
    isBegun: !isEmptyVector(mine.vector),
    written: (form: TextForm) => {
      const found = caseOf(resultWith(mine, includedFor(form, leftOut)), against)
      return found && { found, ...caseText(form, { messages, share, why }, found) }
    },
  }
}

/** As "Share" offers them. */
const offered = forms.flatMap(({ name }) => textForms.find((form) => form === name) ?? [])

/** Writes what speaks for one's own vector against a published one, for an issue or a mail; nothing where they agree. */
export function WriteCase(props: CaseProps) {
  const { vector, name } = props.against
  const share = useLateTexts('share')
  const { theCase } = useLateTexts('why')
  const last = usePreferences(({ copyForm }) => copyForm)
  const [done, setDone] = useState<{ readonly form: TextForm; readonly plain: string }>()
  const what = `case-${useId()}` as const
  const isCopied = useIsCopied(what)
  const { open, isBegun, written } = useCase(props)
  const chosen = textForms.find((form) => form === last) ?? 'plain'
  const current = written(done?.form ?? chosen)
  if (!current)
    return open > 0 && isBegun ? (
      <p className="basis-full text-sm text-muted">{theCase.answerFirst(open)}</p>
    ) : null

  async function copyIn(form: TextForm): Promise<void> {
    const text = written(form)
    if (!text) return
    await copyText(what, text.plain, text.html)
    const isRefused = useClipboard.getState().last?.refused !== undefined
    setDone(isRefused ? undefined : { form, plain: text.plain })
  }

  // What was copied of another case is no news of this one.
  const isDone = done?.plain === current.plain
  const { mine, metrics } = current.found
  const noted = [...mine.rationale.metricNotes.keys()].filter(
    (key) => !metrics || metrics.some(({ metric }) => metric === key),
  )
  return (
    <div className="flex basis-full flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <button
        type="button"
        className="button text-sm button-outlined"
        aria-label={theCase.writeNamed(vector.version, name)}
        onClick={() => void copyIn(chosen)}
      >
        {isCopied ? theCase.copied : theCase.write}
      </button>
      <div aria-live="polite" className="min-w-0 text-muted">
        {isDone && <p>{theCase.done(share.forms[done.form], noted)}</p>}
      </div>
      {isDone && (
        <p className="flex flex-wrap items-center gap-x-3">
          <span className="text-muted">{theCase.otherForms}</span>
          {offered
            .filter((form) => form !== done.form)
            .map((form) => (
              <button
                key={form}
                type="button"
                className="min-h-6 cursor-pointer link pointer-coarse:min-h-11"
                onClick={() => void copyIn(form)}
              >
                {share.forms[form]}
              </button>
            ))}
        </p>
      )}
    </div>
  )
}
