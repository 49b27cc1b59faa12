import { isKevCsv } from '#cve/kev-csv.ts'
import { loadDailyFile } from '#epss/daily-file-loader.ts'
import { gunzip } from '#epss/gunzip.ts'
import { readGivenText } from '#known/given-file.ts'
import type { KeptContent } from '#known/kept-file.ts'
import type { RefusedFile } from '#state/kept-files.ts'

export type GivenContent =
  | { readonly ok: true; readonly content: KeptContent }
  | { readonly ok: false; readonly refused: RefusedFile }

const longestHead = 4_096
/** A text larger than the KEV catalogue will ever be is not opened. */
const longestText = 64_000_000

/** Reads one file by what is in it, whatever its name says: a daily file, or one of the others. */
export async function readGiven(
  data: Blob,
  name: string,
  progress: (part: number) => void,
  signal: AbortSignal,
): Promise<GivenContent> {
  const { text: head } = await textOf(data, longestHead)
  if (!/^\uFEFF?\s*[[{]/.test(head) && !isKevCsv(head)) {
    const file = data instanceof File ? data : new File([data], name)
    const reading = await loadDailyFile(file, progress, signal)
    if (reading.ok) return { ok: true, content: { kind: 'daily-file', file: reading.file } }
    return { ok: false, refused: { name, code: 'daily-file', refusal: reading.refusal } }
  }
  const { text, problem } = await textOf(data, longestText)
  signal.throwIfAborted()
  if (problem) return { ok: false, refused: { name, code: problem } }
  return text.length >= longestText
    ? { ok: false, refused: { name, code: 'too-long' } }
    : contentOf(text, name)
}

function contentOf(text: string, name: string): GivenContent {
  const given = readGivenText(text)
  switch (given.kind) {
    case 'cve-record':
      return { ok: true, content: { kind: 'records', records: [given.record] } }
    case 'kev':
    case 'nvd':
    case 'epss':
      return { ok: true, content: given }
    case 'refused':
      return {
        ok: false,
        refused: { name, code: isCut(text, given.code) ? 'ends-early' : given.code },
      }
    default:
      return given satisfies never
  }
}

/** JSON that is none, and does not end as JSON does. */
function isCut(text: string, code: string): boolean {
  return code === 'not-json' && !/[\]}]\s*$/.test(text)
}

type Text = { readonly text: string; readonly problem?: 'ends-early' | 'damaged' }

/** The beginning of a text, compressed or not; what is compressed and broken ends where it breaks. */
async function textOf(data: Blob, length: number): Promise<Text> {
  const [first, second] = new Uint8Array(await data.slice(0, 2).arrayBuffer())
  const isGzip = first === 0x1f && second === 0x8b
  if (!isGzip) return { text: await data.slice(0, length).text() }
  const { bytes, endsEarly } = gunzip(data.stream())
  const reader = bytes.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  try {
    while (text.length < length) {
      const { done, value } = await reader.read()
      if (done) break
      text += value
    }
  } catch (error) {
    if (error instanceof DOMException) throw error
    return { text, problem: endsEarly() ? 'ends-early' : 'damaged' }
  } finally {
    reader.cancel().catch(() => {})
  }
  return { text: text.slice(0, length) }
}
