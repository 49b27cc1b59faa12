/** Why a look-up gave no answer; in a browser a refused and a missing connection look the same. */
export type LookupCode =
  | 'network'
  /** The browser knows of no network at all. */
  | 'no-network'
  | 'timeout'
  | 'http'
  | 'not-json'
  | 'unexpected'
  /** It cannot be true: it contradicts itself, or is of a day that does not exist or has not come. */
  | 'contradictory'
  /** Longer than any answer of its kind. */
  | 'too-long'
  /** Nobody asked for it on this page, or look-ups were switched off. */
  | 'not-allowed'

/** What a look-up throws; nothing else but an abort comes out of one. */
export type LookupError = Error & {
  readonly code: LookupCode
  /** Of the answer, with the code 'http'. */
  readonly status?: number
  /** In milliseconds, where the answer named it and let the page read it. */
  readonly retryAfter?: number
  /** Of the host that was asked next, in vain. */
  readonly second?: LookupError
  /** Whether its host was not asked any more, because it had failed with others. */
  readonly isUnasked?: boolean
}

const name = 'LookupError'

/** Makes the error a look-up throws. */
export function lookupError(
  code: LookupCode,
  details: Pick<LookupError, 'status' | 'retryAfter' | 'isUnasked' | 'cause'> = {},
): LookupError {
  return Object.assign(new Error(code), { name, code, ...details })
}

/** Tells a failed look-up from an abort or a programmer's mistake. */
export function isLookupError(error: unknown): error is LookupError {
  return error instanceof Error && error.name === name
}
