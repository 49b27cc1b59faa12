import './decide.css'

import { useId, useMemo } from 'react'

import type { CveId } from '#cve-id/cve-id.ts'
import { bod2604 } from '#decide/tables/published-tables.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { localToday } from '#known/today.ts'
import { answersOf, assumeExposed, decisionsFor, tablesOf, useDecisions } from '#state/decisions.ts'
import { useKnown } from '../use-known.ts'
import { Answer } from './answer.tsx'
import { Clock } from './clock.tsx'
import { DecisionCopies } from './decision-copies.tsx'
import { DecisionInputs } from './decision-inputs.tsx'
import { OutcomeTable } from './outcome-table.tsx'
import { OwnTable } from './own-table.tsx'
import { TableChoice } from './table-choice.tsx'
import { TicketPart } from './ticket-part.tsx'

/** What a published table answers for a CVE: when it is to be done, what that depends on, and who says so. */
export function DecideSection({ cve }: { cve: CveId }) {
  const texts = useLateTexts('decide')
  const { known } = useKnown(cve)
  const today = localToday()
  const state = useDecisions()
  const { assumesExposed, isStored } = state
  const decisions = useMemo(() => decisionsFor(state, known, today), [state, known, today])
  const [decision] = decisions
  const { table } = decision
  const { found } = answersOf(state, cve)
  const heading = useId()
  const isDirective = table.id === bod2604.id
  return (
    <section aria-labelledby={heading}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 id={heading} className="font-semibold">
          {texts.heading}
        </h3>
        <TableChoice tables={tablesOf(state)} chosen={table} />
        {isDirective && <p className="text-sm text-muted">{texts.borrowed}</p>}
      </div>
      <div className="mt-2 grid gap-x-6 gap-y-3 lg:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]">
        <div>
          <DecisionInputs cve={cve} inputs={decision.inputs} />
          {isDirective && (
            <label className="mt-2 flex min-h-8 items-center gap-2 text-sm pointer-coarse:min-h-11">
              <input
                type="checkbox"
                className="size-4 accent-ink"
                checked={assumesExposed}
                onChange={({ target }) => assumeExposed(target.checked)}
              />
              {texts.assume}
            </label>
          )}
          {!isStored && <p className="text-sm">{texts.notStored}</p>}
        </div>
        <div className="flex min-w-0 flex-col gap-2">
          <Answer decision={decision} today={today} />
          {isDirective && <Clock cve={cve} known={known} found={found} today={today} />}
          <DecisionCopies cve={cve} decision={decision} />
          <OutcomeTable decision={decision} />
          <OwnTable />
        </div>
      </div>
      <TicketPart known={known} decisions={decisions} tables={tablesOf(state)} today={today} />
    </section>
  )
}
