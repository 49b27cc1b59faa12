import { decideStatus, withReason } from '../cells/decide-status.ts'
import { isPlaceholder } from '../cells/placeholder.ts'
import { readStatus } from '../cells/status.ts'
import type { Status } from '../finding.ts'
import type { Plan } from './plan.ts'

/** The status of a row: a flag that is set, or of all columns that say something of it what counts. */
export function statusOfRow(plan: Plan, cell: (at: number | undefined) => string): Status {
  const reason = cell(plan.one.get('justification')?.at).trim()
  const reasoned = (status: Status) => withReason(status, reason === '' ? undefined : reason)
  const flag = plan.flags.find(({ at }) => /^(?:true|yes|ja|y|x|1)$/i.test(cell(at).trim()))
  if (flag) return reasoned(flagged(flag.name))
  const said = plan.statuses.map(({ at, name, isOfFix }) => ({
    name: isOfFix ? 'fix status' : name,
    text: cell(at),
  }))
  const decided = decideStatus(said)
  if (decided && decided.meaning !== 'unknown') return reasoned(decided)
  const day = plan.closed.find(({ at }) => /\d{2}/.test(cell(at)))
  if (day) return reasoned({ ...flagged(day.name), written: `${day.name}: ${cell(day.at).trim()}` })
  const [first] = said
  const written = first && !isPlaceholder(first.text) ? first.text : undefined
  return reasoned(decided ?? readStatus(written, first?.name))
}

function flagged(name: string): Status {
  const isWrong = /false|affected|falsch/i.test(name)
  const isDone = /fixed|patched|mitigated|remediated|resolved|closed|behoben|geschlossen/i.test(
    name,
  )
  return { meaning: isWrong ? 'not-affected' : isDone ? 'fixed' : 'accepted', written: name }
}
