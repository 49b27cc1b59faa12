import { passGate } from './look-up-gate.ts'
import { isLookupError, lookupError } from './look-up-error.ts'
import { readJson } from './read-json.ts'

const timeLimit = 10_000
/** Of what comes out of compression; the KEV catalogue has 1.6 million, the longest CVE records three times that. */
const mostBytes = 16_000_000

/** An answer as JSON, not yet validated: a simple GET that tells nothing about who asks. Throws a LookupError or the signal's reason. */
export async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  signal.throwIfAborted()
  const allowed = passGate(url)
  const controller = new AbortController()
  const abort = (): void => controller.abort(signal.reason)
  const timer = setTimeout(() => controller.abort(lookupError('timeout')), timeLimit)
  const close = (): void => controller.abort(lookupError('not-allowed'))
  signal.addEventListener('abort', abort)
  allowed.addEventListener('abort', close)
  try {
    const response = await get(url, controller.signal)
    return jsonOf(await readText(response))
  } catch (error) {
    controller.signal.throwIfAborted()
    throw error
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', abort)
    allowed.removeEventListener('abort', close)
  }
}

async function get(url: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, { signal, credentials: 'omit', referrerPolicy: 'no-referrer' })
  } catch (cause) {
    throw lookupError(isWithoutNetwork() ? 'no-network' : 'network', { cause })
  }
}

function isWithoutNetwork(): boolean {
  const { navigator } = globalThis as { navigator?: { readonly onLine?: boolean } }
  return navigator?.onLine === false
}

async function readText(response: Response): Promise<string> {
  if (!response.ok) {
    const { status, headers } = response
    throw lookupError('http', { status, ...retryAfterIn(headers) })
  }
  try {
    return await limitedText(response)
  } catch (cause) {
    if (isLookupError(cause)) throw cause
    // The connection broke in the middle of the answer.
    throw lookupError('network', { cause })
  }
}

/** The text of an answer, counted while it is read: one without an end is given up at once. */
async function limitedText(response: Response): Promise<string> {
  const reader = response.body?.getReader()
  if (!reader) return ''
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return text + decoder.decode()
      bytes += value.byteLength
      if (bytes > mostBytes) throw lookupError('too-long')
      text += decoder.decode(value, { stream: true })
    }
  } finally {
    reader.cancel().catch(() => {})
  }
}

function jsonOf(text: string): unknown {
  const read = readJson(text)
  if ('problem' in read) throw lookupError(read.problem)
  return read.value
}

/** The header counts seconds; its other form, a date, is treated as missing. */
function retryAfterIn(headers: Headers): { retryAfter?: number } {
  const text = headers.get('retry-after') ?? ''
  return /^\d{1,6}$/.test(text) ? { retryAfter: Number(text) * 1000 } : {}
}
