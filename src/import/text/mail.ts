/** Mail: messages of an `.eml` or mbox file, their subjects and texts decoded. */

import { base64, bytesOf, decodedWords, quotedPrintable } from './transfer-encodings.ts'

/** A message, as far as it may tell of findings. */
export type Message = {
  readonly subject: string
  readonly text: string
  readonly line: number
  readonly attachments: readonly Attachment[]
}

/** A file that came with a message. */
export type Attachment = { readonly name: string; readonly data: Blob }

const header = /^[A-Za-z][\w-]{1,60}:\s?(.*)$/
const usual =
  /^(?:from|to|subject|date|message-id|received|mime-version|content-type|return-path|delivered-to)\s*:/im
const mostMessages = 10_000
const deepestPart = 5
const mostAttachments = 100

/** Whether a text begins as mail does. */
export function isMail(head: string): boolean {
  const [top = ''] = head.replace(/^From \S+.*\r?\n/, '').split(/\r?\n\r?\n/, 1)
  const lines = top.split(/\r?\n/)
  const isHeader = lines.length > 1 && lines.every((line) => header.test(line) || /^\s/.test(line))
  return isHeader && (top.match(new RegExp(usual, 'gim')) ?? []).length >= 2
}

/** The messages of a file. */
export function messagesOf(text: string): readonly Message[] {
  const plain = text.replaceAll('\r\n', '\n')
  const starts = [...plain.matchAll(/^From \S+.*\d{4}$/gm)].map(({ index }) => index)
  if (starts.length === 0) return [messageOf(plain, 0)]
  let line = 0
  return starts.slice(0, mostMessages).map((start, at) => {
    const message = plain.slice(start, starts[at + 1])
    const begins = line
    line += message.split('\n').length - 1
    return messageOf(message, begins)
  })
}

function messageOf(text: string, line: number): Message {
  const { headers, body } = parted(text.replace(/^From .*\n/, ''))
  const attachments: Attachment[] = []
  const subject = decodedWords(headers.get('subject') ?? '')
  return { subject, text: textOf(headers, body, 0, attachments), line, attachments }
}

function parted(text: string) {
  const end = text.search(/\n\n/)
  const top = end < 0 ? text : text.slice(0, end)
  const headers = new Map<string, string>()
  for (const line of top.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).toLowerCase()
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return { headers, body: end < 0 ? '' : text.slice(end + 2) }
}

/** The text of a part and those in it; files are put aside. */
function textOf(
  headers: ReadonlyMap<string, string>,
  body: string,
  depth: number,
  attachments: Attachment[],
): string {
  const type = headers.get('content-type') ?? 'text/plain'
  const [, boundary] = /boundary="?([^";\s]{1,100})/i.exec(type) ?? []
  if (/^multipart\//i.test(type) && boundary !== undefined && depth < deepestPart) {
    const parts = body
      .split(`--${boundary}`)
      .slice(1, 100)
      .map((part) => parted(part.replace(/^\n/, '')))
    const texts = parts.map((part) => ({
      type: part.headers.get('content-type') ?? '',
      text: textOf(part.headers, part.body, depth + 1, attachments),
    }))
    const isAlternative = /alternative/i.test(type)
    const plain = texts.filter((each) => !/html/i.test(each.type))
    return (isAlternative && plain.some(({ text }) => text.trim() !== '') ? plain : texts)
      .map(({ text }) => text)
      .join('\n')
  }
  const charset = /charset="?([\w-]{1,40})/i.exec(type)?.[1] ?? 'utf-8'
  const encoding = (headers.get('content-transfer-encoding') ?? '').toLowerCase()
  const name = nameOf(headers)
  if (name !== undefined && attachments.length < mostAttachments) {
    const bytes = encoding === 'base64' ? bytesOf(body) : undefined
    const plain = encoding === 'quoted-printable' ? quotedPrintable(body, charset) : body
    attachments.push({ name, data: new Blob([bytes ?? plain]) })
    return ''
  }
  if (!/^(?:text|multipart|message)\//i.test(type)) return ''
  if (encoding === 'quoted-printable') return quotedPrintable(body, charset)
  return encoding === 'base64' ? base64(body, charset) : body
}

/** The name of a part that is a file. */
function nameOf(headers: ReadonlyMap<string, string>): string | undefined {
  const told = `${headers.get('content-disposition') ?? ''}; ${headers.get('content-type') ?? ''}`
  const [, quoted, plain] = /name\*?=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(told) ?? []
  const name = quoted ?? plain
  return name === undefined ? undefined : decodedWords(name)
}
