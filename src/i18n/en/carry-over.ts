import type { DroppedReason } from '#translate/dropped.ts'
import type { ReasonCode, ReasonSource } from '#translate/reasons.ts'
import type { Progress, Version } from '#cvss/index.ts'

/** What a person has to decide, and what is still unanswered. */
type Counts = {
  readonly exact: number
  readonly total: number
  readonly toDecide: number
  readonly open: number
}

/** Of which version it was, and of which it is to be. */
type Way = { readonly from: Version; readonly to: Version }

function countsText({ exact, total, toDecide, open }: Counts): string {
  const parts = [
    `${exact} of ${total} metrics`,
    ...(toDecide > 0 ? [`${toDecide} to decide`] : []),
    ...(open > 0 ? [`${open} open`] : []),
  ]
  return parts.join(', ')
}

/** Why a value is not the same in the other version, one sentence each. */
const reasons: Record<ReasonCode, (way: Way) => string> = {
  'complexity-or-requirements': ({ from, to }) =>
    `v${from}’s High is two questions in v${to}: Complexity where a protection or this target’s secret must be defeated, Requirements where circumstances must fit, such as a race or a place on the path.`,
  'passive-or-active': ({ to }) =>
    `v${to} asks what the user does: Passive where normal work is enough, as with stored cross-site scripting or an opened file, Active where somebody must be led to a link or past a warning.`,
  'which-system': ({ from, to }) =>
    `Under Changed Scope v${from} has one impact, of whichever component suffers more; v${to} asks for the vulnerable system and others apart, so it may be outside, inside, or on both.`,
  'functional-or-attacked': ({ to }) =>
    `v${to} has no Functional: Attacked where attacks or ready-made tools are known, Proof-of-Concept where only a demonstration is.`,
  'requirements-as-complexity': ({ from, to }) =>
    `v${from} has AC Low and AT Present. In v${to} both are Attack Complexity: High where success depends on conditions beyond the attacker’s control, as in FIRST’s rubric, Low where it can be repeated at will.`,
  'scope-of-lesser-harm': ({ to }) =>
    `Other systems suffer no more than the vulnerable one: in v${to} Scope is Changed, as in FIRST’s rubric, or Unchanged where one authority has both.`,
  'one-impact-of-two': ({ to }) =>
    `v${to} has one impact, of whichever component suffers more. Here each suffers more in something: one of the two whole, never the worst of both.`,
  'session-or-touch': ({ from, to }) =>
    `v${from}’s Local is a session on the machine or a touch of it; v${to} calls the second one Physical.`,
  'complexity-or-help': ({ from, to }) =>
    `v${from} counts a user’s help as complexity; v${to} asks for it apart, so the obstacle may be in either, in both, or too small to count.`,
  'log-ins-or-rights': ({ from, to }) =>
    `v${from} counts log-ins; v${to} asks for rights: Low for an ordinary account, High for an administrator’s.`,
  'scope-never-asked': ({ from, to }) =>
    `v${from} does not ask for Scope, as v${to} does: Changed if the harm reaches past the vulnerable component, Unchanged if not.`,
  'partial-or-serious': ({ from }) =>
    `v${from}’s Partial is Low, or High where the little that is lost is serious, such as a password.`,
  'two-steps-or-three': ({ to }) =>
    `v${to} has three steps, in which a user’s help counts, too: Medium for somewhat special conditions, High for rare ones.`,
  'rights-or-log-ins': ({ to }) =>
    `v${to} counts log-ins, not rights: Single for one, Multiple for two or more.`,
  'serious-or-complete': ({ to }) =>
    `v${to}’s Complete is everything; what is serious and not everything is Partial.`,
  'undecided-before': ({ from }) => `This was undecided in v${from} already.`,
  'open-before': ({ from }) => `This depends on a metric that is open in v${from}.`,
}

const sources: Record<ReasonSource, string> = {
  'first-faq': 'FIRST’s own examples have both.',
  plumb: 'Plumb’s judgement.',
  assessment: '',
}

const dropped: Record<DroppedReason, (metrics: string, way: Way) => string> = {
  retired: (metrics, { to }) => `Left out, retired in v${to}: ${metrics}.`,
  'no-counterpart': (metrics, { to }) => `Left out, not asked in v${to}: ${metrics}.`,
  'safety-as-high': (metrics) => `Told as High: ${metrics}.`,
  'too-many': (metrics) => `Left open, too many alternatives: ${metrics}.`,
}

/** Texts about carrying over from one version to another. */
export const carryOver = {
  offer: (from: Version, isComplete: boolean, counts: Counts) =>
    isComplete
      ? `${from} is complete: ${countsText(counts)}.`
      : `${from} so far: ${countsText(counts)}.`,
  carry: (from: Version) => `Carry over from ${from}`,
  done: (from: Version, counts: Counts) => `Carried over from ${from}: ${countsText(counts)}.`,
  undo: 'Undo carrying over',
  missing: (to: Version, from: Version, counts: Counts) =>
    `v${to} is not in it. From ${from} it would have ${countsText(counts)}.`,
  carryTo: (to: Version) => `Carry over to ${to}`,
  unfinished: (version: Version, { open, undecided }: Progress) =>
    `v${version} is not in it: ${[
      ...(undecided > 0 ? [`${undecided} to decide`] : []),
      ...(open > 0 ? [`${open} open`] : []),
    ].join(', ')}.`,
  goOn: (version: Version) => `Go on with ${version}`,
  reasons,
  sources,
  section: (version: Version, section: string | undefined) =>
    section === undefined ? `v${version} FAQ` : `v${version} §${section}`,
  dropped,
}
