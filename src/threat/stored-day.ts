import type { From } from '#known/known-of-cve.ts'

/** The day of a source's own earlier answer that is shown; KEV by the word of a record is none of KEV's. */
export function storedDay(answer: {
  readonly from: From
  readonly says?: 'catalogue' | 'record' | undefined
}): string | undefined {
  return answer.from.by === 'look-up' && answer.says !== 'record' ? answer.from.date : undefined
}
