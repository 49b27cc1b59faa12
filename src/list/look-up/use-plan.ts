import { useEffect, useMemo } from 'react'

import type { CveId } from '#cve-id/cve-id.ts'
import { type Plan, type Wanted, mostByRequest, planLookUp } from '#known/plan.ts'
import { cvesOf } from '#rows/row-cves.ts'
import type { Row } from '#rows/row.ts'
import { useAnswers } from '#state/answers.ts'
import { loadConfiguration, useConfiguration } from '#state/configuration.ts'
import { useDataFiles } from '#state/data-files.ts'
import { useAsking } from '#state/list-look-up/asking.ts'
import { lookUpMany, useLookingUp, useMayAsk } from '#state/list-look-up/looking-up.ts'

/** What pressing would ask for of some rows, and how. */
export type Offer = {
  readonly plan: Plan
  /** What is sent: too many are not. */
  readonly wanted: Wanted
  /** CVE IDs that any host would see. */
  readonly count: number
  readonly isTooMany: boolean
  readonly isAnything: boolean
  readonly press: () => void
}

const ids = new WeakMap<readonly Row[], readonly CveId[]>()

/** The CVE IDs of rows, found once for all who plan by them. */
function idsOf(rows: readonly Row[]): readonly CveId[] {
  const known = ids.get(rows)
  if (known) return known
  const found = new Set<CveId>()
  for (const row of rows) for (const cve of cvesOf(row)) found.add(cve)
  const all = [...found]
  ids.set(rows, all)
  return all
}

type Known = Omit<Parameters<typeof planLookUp>[1], 'now'>

let last: { readonly asked: readonly unknown[]; readonly plan: Plan } | undefined

/** The button and its sentence ask for the same plan. */
function planNow(ids: readonly CveId[], known: Known, isAnew: boolean): Plan {
  const { answers, files, snapshot, failed } = known
  const asked = [ids, answers, files, snapshot, failed, isAnew]
  if (last?.asked.every((each, at) => each === asked[at])) return last.plan
  const plan = planLookUp(ids, { ...known, now: Date.now() }, isAnew)
  last = { asked, plan }
  return plan
}

/** What a look-up of these rows would ask for; undefined while nothing may be asked. */
export function useOffer(rows: readonly Row[]): Offer | undefined {
  const answers = useAnswers((state) => state.answers)
  const files = useDataFiles((state) => state.files)
  const snapshot = useConfiguration((state) => state.snapshot)
  const failed = useAsking((state) => state.troubles)
  const { isAnew, withRecords } = useLookingUp()
  const mayAsk = useMayAsk()
  const ids = idsOf(rows)
  const isAny = ids.length > 0
  useEffect(() => {
    // It says which hosts are asked.
    if (isAny) void loadConfiguration()
  }, [isAny])
  return useMemo(() => {
    if (mayAsk !== 'yes') return undefined
    const plan = planNow(ids, { answers, files, snapshot, failed }, isAnew)
    const isTooMany = plan.epss.length > mostByRequest
    const areTooMany = plan.records.length > mostByRequest
    const wanted = {
      shards: plan.shards,
      inShards: plan.inShards,
      epss: isTooMany ? [] : plan.epss,
      records: withRecords && !areTooMany ? plan.records : [],
      kev: plan.kev,
    }
    const count = new Set([...wanted.inShards, ...wanted.epss, ...wanted.records]).size
    const isAnything = count > 0 || wanted.kev
    const press = () => void lookUpMany(wanted)
    return { plan, wanted, count, isTooMany, isAnything, press }
  }, [ids, answers, files, snapshot, failed, isAnew, withRecords, mayAsk])
}
