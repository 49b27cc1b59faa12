import type { Status, StatusMeaning } from '../finding.ts'
import { isOfFix, readStatus } from './status.ts'

/** One of the things that a record or a row says of its state, by the name of its field or column. */
export type StatusSaid = { readonly name: string; readonly text: string }

type Read = {
  readonly name: string
  readonly written: string
  readonly meaning: StatusMeaning
}

/** `Not applicable` is a state. */
const nothing = /^(?:[-–—]*|n\/?a|none|null|not[\s_]set)$/i
/** Said after everything else, or of what had been closed. */
const again = /re-?\s?open|regress/i
const checkedAgain = /retest/i
/** Words that close without saying why: another field tells whether it was fixed, accepted or never true. */
const withoutReason =
  /^(?:auto[\s_-]?)?(?:closed|resolved|done|completed?|inactive|archived|reviewed|dismissed|suppressed|ignored|muted|rejected|abgeschlossen|geschlossen|erledigt|cerrad[oa]|chius[oa]|fermée?|encerrad[oa])$/i

/** Of all that is said of a state the one that counts: what closes a finding often stands in a second field. */
export function decideStatus(given: readonly StatusSaid[]): Status | undefined {
  const said = given.flatMap(({ name, text }): readonly Read[] => {
    const written = text.trim()
    if (nothing.test(written) || isOfFix(name)) return []
    return [{ name, written, meaning: readStatus(written).meaning }]
  })
  const open = said.filter(({ meaning }) => meaning === 'open')
  const settled = said.filter(({ meaning }) => meaning !== 'open' && meaning !== 'unknown')
  const counted =
    open.find(({ name, written }) => again.test(written) || checkedAgain.test(name)) ??
    settled.find(({ written }) => !withoutReason.test(written)) ??
    settled[0] ??
    open[0] ??
    said[0]
  return counted && { meaning: counted.meaning, written: counted.written }
}

/** What a reason says of a finding that was closed for it: `false positive` of one that was dismissed. */
export function withReason(status: Status, reason: string | undefined): Status {
  if (reason === undefined || nothing.test(reason)) return status
  const isOpen = status.meaning === 'open' || status.meaning === 'unknown'
  const isTold = !isOpen && withoutReason.test(status.written ?? '') && reason.length < 60
  const { meaning } = isTold ? readStatus(reason) : status
  const isSettled = meaning !== 'open' && meaning !== 'unknown'
  return {
    ...status,
    meaning: isSettled ? meaning : status.meaning,
    justification: reason,
  }
}
