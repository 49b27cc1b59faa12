import { severityMeant } from '../cells/severity.ts'
import type { NoFindingCode, Status } from '../finding.ts'
import type { Claims } from './claims.ts'
import type { Identity } from './ids.ts'
import { type Candidate, plainName } from './names.ts'
import type { Region } from './region.ts'

/** What a record says, and whether that makes it a finding. */
export type Judged = {
  readonly region: Region
  readonly rule: Region | undefined
  readonly identity: Identity
  readonly claims: Claims
  readonly severity: string | undefined
  readonly title: string | undefined
  readonly status: Status
  readonly isScored: boolean
  readonly isFinding: boolean
  /** Why it is none, where it looks like one. */
  readonly why?: NoFindingCode
}

const passed = /^(?:pass(?:ed)?|ok|compliant|not-vulnerable.*)$/i
const notFailed =
  /^(?:pass(?:ed)?|ok|compliant|not_?applicable|not_?selected|not_?checked|informational)$/i

/** Whether a record is a finding: it has to be named, and to say something. */
export function verdict(
  {
    identity,
    isScored,
    severity,
    title,
    status,
    region,
    claims,
  }: Omit<Judged, 'isFinding' | 'why'>,
  candidate: Candidate,
): Pick<Judged, 'isFinding' | 'why'> {
  const { certainty } = identity
  const isRated = severity !== undefined && severity !== ''
  const isResult = region.facts.some(({ name }) => name === 'result')
  if ((isResult ? notFailed : passed).test(status.written ?? '') && certainty !== 'none')
    return { isFinding: false, why: 'passed-records' }
  const isTest = plainName(region.top.name) === 'testcase'
  if (isTest && 'skipped' in region.top.object) return { isFinding: false, why: 'skipped-records' }
  if (isTest && !['failure', 'error'].some((each) => each in region.top.object))
    return { isFinding: false, why: 'passed-records' }
  const isNone = isRated && (severityMeant(severity) === 'none' || /^[0]$/.test(severity))
  const isClaimed = claims.vectors.length + claims.scores.length > 0
  if (isNone && !isClaimed && (certainty === 'weak' || certainty === 'none'))
    return { isFinding: false, ...(title !== undefined && { why: 'informational' }) }
  const isLikely = candidate === 'findings' || candidate === 'perhaps' || candidate === 'root'
  if (certainty === 'known')
    return { isFinding: isLikely || isScored || isRated || title !== undefined }
  if (certainty === 'named')
    return {
      isFinding:
        isScored ||
        (isRated && (title !== undefined || candidate === 'findings')) ||
        (candidate === 'findings' && title !== undefined && region.facts.length > 2),
    }
  if (title === undefined) {
    const isTold =
      certainty === 'weak' ? candidate === 'findings' && isRated : claims.vectors.length > 0
    return { isFinding: isLikely && isTold }
  }
  if (certainty === 'weak')
    return { isFinding: isScored || (isRated && isLikely) || candidate === 'findings' }
  return { isFinding: isScored ? isLikely : candidate === 'findings' && isRated }
}
