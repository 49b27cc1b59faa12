import { afterEach, describe, expect, test } from 'vitest'
import * as fc from 'fast-check'

import { calendarFile } from './calendar-file.ts'
import { bodTimelines, daysLater, dueOf, isOverdue, startOf } from './due.ts'
import { bod2604 } from './tables/published-tables.ts'

const zone = process.env['TZ']
afterEach(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

test('every outcome of BOD 26-04 has a timeline', () => {
  expect(Object.keys(bodTimelines).toSorted()).toEqual(
    bod2604.outcome.values.map(({ key }) => key).toSorted(),
  )
})

describe.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin', 'America/Santiago'])(
  'in %s',
  (name) => {
    test('CVE-2024-40711 is due by the earlier of KEV and found', () => {
      process.env['TZ'] = name
      const starts = { inKevSince: '2024-10-17', found: '2024-10-20' }
      const due = dueOf(bodTimelines['3DF']!, starts)
      expect(due).toEqual({ kind: 'on', day: '2024-10-20', start: '2024-10-17' })
      expect(dueOf(bodTimelines['14D']!, starts)).toMatchObject({ day: '2024-10-31' })
      expect(isOverdue(due, '2024-10-20')).toBe(false)
      expect(isOverdue(due, '2024-10-21')).toBe(true)
    })

    test('days go over months, leap days and changes of the clock', () => {
      process.env['TZ'] = name
      expect(daysLater('2024-02-28', 3)).toBe('2024-03-02')
      expect(daysLater('2026-02-28', 3)).toBe('2026-03-03')
      expect(daysLater('2026-10-24', 3)).toBe('2026-10-27')
      expect(daysLater('2026-03-28', 14)).toBe('2026-04-11')
      expect(daysLater('2026-12-01', 60)).toBe('2027-01-30')
    })
  },
)

test('without a start there is no date, and on upgrade never one', () => {
  expect(dueOf({ days: 3 }, {})).toEqual({ kind: 'no-start' })
  expect(dueOf('upgrade', { found: '2024-10-20' })).toEqual({ kind: 'upgrade' })
  expect(isOverdue({ kind: 'upgrade' }, '2099-01-01')).toBe(false)
  expect(isOverdue({ kind: 'no-start' }, '2099-01-01')).toBe(false)
  expect(startOf({ found: '2024-10-10', inKevSince: '2024-10-17' })).toBe('2024-10-10')
})

const event = {
  uid: 'CVE-2024-9537@plumb',
  date: '2024-10-31',
  summary: 'CVE-2024-9537: 3 days; forensics, too',
  description: String.raw`by C:\kev` + '\nand more',
  url: 'https://example.org/?a=1,2;3',
}
const written = new Date('2026-11-28T06:00:00.123Z')

test('a due day is a whole day of a calendar', () => {
  expect(calendarFile([event], written)).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Plumb//Due days//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:CVE-2024-9537@plumb',
      'DTSTAMP:20261128T060000Z',
      'DTSTART;VALUE=DATE:20241031',
      'DTEND;VALUE=DATE:20241101',
      String.raw`SUMMARY:CVE-2024-9537: 3 days\; forensics\, too`,
      String.raw`DESCRIPTION:by C:\\kev\nand more`,
      'URL:https://example.org/?a=1,2;3',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  )
})

test('any text is read back whole from lines of 75 octets, and begins no line of its own', () => {
  const texts = fc.string({ unit: 'binary', maxLength: 400 })
  fc.assert(
    fc.property(texts, texts, (summary, url) => {
      const file = calendarFile([{ ...event, summary, url }], written)
      const lines = file.split('\r\n')
      expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
      const unfolded = file.replaceAll('\r\n ', '').split('\r\n')
      expect(unfolded).toHaveLength(16)
      const read = unfolded[9]!
        .slice('SUMMARY:'.length)
        .replaceAll(/\\(.)/g, (_, char: string) => (char === 'n' ? '\n' : char))
      const legible = summary.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\n\P{Cc}]/gu, '')
      expect(read).toBe(legible)
    }),
  )
})
