import type { CveId } from '#cve-id/cve-id.ts'
import { type LookupError, isLookupError, lookupError } from '#look-up/look-up-error.ts'
import { epssUrl, type EpssAnswer, fetchEpss } from './client.ts'
import type { EpssHistory } from './epss-score.ts'

/** Looks up one CVE; null says that it has no score. */
export type EpssLookup = (
  id: CveId,
  host: string,
  signal: AbortSignal,
) => Promise<EpssHistory | null>

type Question = {
  readonly id: CveId
  readonly signal: AbortSignal
  readonly answer: (history: EpssHistory | null) => void
  readonly fail: (reason: unknown) => void
}

const frame = 16
const mostIds = 100
const longestRequest = 2_000
// FIRST names no limit; one request a second is polite.
const pause = 1_000

/** A look-up whose questions travel together: those of one frame and host as one request, or as few as the limits allow. */
export function createEpssBatch(fetchAnswer: typeof fetchEpss = fetchEpss): EpssLookup {
  const waiting = new Map<string, Question[]>()

  function ask(question: Question, host: string): void {
    const questions = waiting.get(host)
    if (questions !== undefined) {
      questions.push(question)
      return
    }
    waiting.set(host, [question])
    setTimeout(() => sendAll(host), frame)
  }

  function sendAll(host: string): void {
    const questions = waiting.get(host) ?? []
    waiting.delete(host)
    for (const [index, request] of requestsOf(questions.filter(isOpen), host).entries()) {
      if (index === 0) void send(request, host, fetchAnswer)
      else setTimeout(() => void send(request, host, fetchAnswer), index * pause)
    }
  }

  return (id, host, signal) =>
    new Promise((answer, fail) => {
      signal.throwIfAborted()
      signal.addEventListener('abort', () => fail(signal.reason), { once: true })
      ask({ id, signal, answer, fail }, host)
    })
}

/** The request ends early when nobody waits for it any more; an ID nobody waits for is not sent. */
async function send(
  request: readonly Question[],
  host: string,
  fetchAnswer: typeof fetchEpss,
): Promise<void> {
  const open = request.filter(isOpen)
  if (open.length === 0) return
  const controller = new AbortController()
  for (const { signal } of open) {
    signal.addEventListener('abort', () => {
      if (!open.some(isOpen)) controller.abort(signal.reason)
    })
  }
  try {
    const ids = [...new Set(open.map(({ id }) => id))]
    const answer = await fetchAnswer(ids, host, controller.signal)
    for (const question of open) settle(question, answer)
  } catch (error) {
    for (const { fail } of open) fail(error)
  }
}

function settle({ id, answer, fail }: Question, given: EpssAnswer): void {
  const said = saidOf(id, given)
  if (isLookupError(said)) fail(said)
  else answer(said)
}

/** What an answer to many says of one CVE: null where it has no score, an error where that is not known. */
export function saidOf(id: CveId, given: EpssAnswer): EpssHistory | null | LookupError {
  const { scores, unreadable, contradictory } = given
  if (contradictory.has(id)) return lookupError('contradictory')
  const history = scores.get(id)
  if (history === undefined && unreadable.has(id)) return lookupError('unexpected')
  return history ?? null
}

function isOpen({ signal }: Question): boolean {
  return !signal.aborted
}

/** Questions by request; those for the same CVE share one. */
function requestsOf(questions: readonly Question[], host: string): readonly Question[][] {
  const ids = new Set(questions.map(({ id }) => id))
  return inRequests([...ids], host).map((part) => questions.filter(({ id }) => part.has(id)))
}

/** IDs by request: a hundred each, and less where they are long. */
export function inRequests(ids: readonly CveId[], host: string): readonly ReadonlySet<CveId>[] {
  const parts: Set<CveId>[] = []
  for (const id of ids) {
    const part = parts.at(-1)
    if (part === undefined || !fits([...part, id], host)) parts.push(new Set([id]))
    else part.add(id)
  }
  return parts
}

function fits(ids: readonly CveId[], host: string): boolean {
  return ids.length <= mostIds && epssUrl(ids, host).length <= longestRequest
}
