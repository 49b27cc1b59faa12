/** Due days as a calendar file (RFC 5545). */

import { daysLater } from './due.ts'

/** A whole day with something due; `date` is YYYY-MM-DD. */
export type DueEvent = {
  readonly uid: string
  readonly date: string
  readonly summary: string
  readonly description: string
  readonly url?: string | undefined
}

/** Octets of a line without its line break (section 3.1). */
const lineLength = 75
const isContinuation = (byte: number) => (byte & 0b1100_0000) === 0b1000_0000

/** The calendar file with one event per due day, written at a moment. */
export function calendarFile(events: readonly DueEvent[], written: Date): string {
  const stamp = written.toISOString().replaceAll(/[-:]|\.\d+/g, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Plumb//Due days//EN',
    'CALSCALE:GREGORIAN',
    ...events.flatMap((event) => linesOf(event, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function linesOf({ uid, date, summary, description, url }: DueEvent, stamp: string) {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(date)}`,
    `DTEND;VALUE=DATE:${compact(daysLater(date, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    // An address is no text: nothing in it is escaped, so no line may begin in it.
    ...(url === undefined ? [] : [`URL:${withoutControls(url)}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

function compact(day: string): string {
  return day.replaceAll('-', '')
}

function escaped(text: string): string {
  const lines = text.replaceAll(/\r\n?|\n/g, '\n').split('\n')
  return lines
    .map((line) => withoutControls(line).replaceAll(/[\\;,]/g, String.raw`\$&`))
    .join(String.raw`\n`)
}

function withoutControls(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, '')
}

/** Long lines go on after a space; no character is cut in two. */
function folded(line: string): string {
  const bytes = new TextEncoder().encode(line)
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const pieces: string[] = []
  let from = 0
  while (from < bytes.length) {
    let to = from + lineLength - (from === 0 ? 0 : 1)
    while (to < bytes.length && isContinuation(bytes[to] ?? 0)) to -= 1
    pieces.push(decoder.decode(bytes.subarray(from, to)))
    from = to
  }
  return pieces.join('\r\n ')
}
