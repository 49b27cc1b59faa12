import { useMemo } from 'react'

import type { DecisionTable } from '#decide/decision-table.ts'
import { type Decision, decisionOf } from '#decide/decision.ts'
import { localToday } from '#known/today.ts'
import type { Row } from '#rows/row.ts'
import { askedWith } from '#rows-decide/given.ts'
import { useDecisions } from '#state/decisions.ts'
import { useKnownOfCve } from '#state/known-of-cve.ts'
import { knownOfRow } from '../known-of-row.ts'
import { asksNow } from './decide-rows.ts'

/** What a table answers for a row, with all that it rests on. */
export function useRowDecision(row: Row, table: DecisionTable): Decision {
  const { cve } = row.assessment
  const facts = useKnownOfCve(({ shown }) => knownOfRow(shown, row))
  const answers = useDecisions(({ cves }) => cve && cves.get(cve))
  const assumesExposed = useDecisions((state) => state.assumesExposed)
  const today = localToday()
  return useMemo(() => {
    const cves = new Map(cve && answers ? [[cve, answers]] : [])
    const asks = { ...asksNow(new Map(), { cves, assumesExposed }, today), factsOf: () => facts }
    const { facts: given, given: said } = askedWith(row, asks)
    return decisionOf(table, given, said)
  }, [row, table, cve, facts, answers, assumesExposed, today])
}
