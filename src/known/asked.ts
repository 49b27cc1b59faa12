import { isLookupError } from '#look-up/look-up-error.ts'
import type { Trouble, Unanswered } from './known-of-cve.ts'

/** How far asking one source has come. */
export type Asked<Answer> = {
  /** Whether the question may be sent at all. */
  readonly isSent: boolean
  /** The last good answer, also where asking anew has failed. */
  readonly answer: Answer | undefined
  /** The day of that answer, YYYY-MM-DD. */
  readonly answeredOn: string | undefined
  readonly trouble: Trouble | undefined
}

/** Nobody has asked. */
export const notAsked = {
  isSent: false,
  answer: undefined,
  answeredOn: undefined,
  trouble: undefined,
} as const satisfies Asked<never>

/** What to say of a source that has given no answer. */
export function unanswered({ isSent, trouble }: Asked<unknown>): Unanswered {
  if (trouble) return { kind: 'failed', trouble }
  return { kind: isSent ? 'pending' : 'not-asked' }
}

/** Why a look-up failed, as a plain value. */
export function troubleOf(error: unknown): Trouble {
  if (!isLookupError(error)) return { code: 'network' }
  const { code, status, retryAfter } = error
  return {
    code,
    ...(status === undefined ? {} : { status }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  }
}
