/** Results for the tests of the forms. */

import { parseVector } from '#cvss/index.ts'
import { parseCveId } from '#cve-id/cve-id.ts'
import { en } from '#i18n/en.ts'
import { share } from '#i18n/en/share.ts'
import { formatPermalink } from '#url/permalink.ts'
import { noRationale } from '#assessment/rationale.ts'
import type { Texts } from './parts.ts'
import { type SharedResult, type Surroundings, sharedResult } from './shared-result.ts'

export const english: Texts = { messages: en, share }

export const v4Text = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'
export const draftText = 'CVSS:4.0/AV:N/AC:L/PR:N/VC:H/VI:H'
export const v2Text = 'AV:N/AC:L/Au:N/C:P/I:P/A:P'
/** What wikis and chats make emoji of: `AV:P/`, `UI:P/`, `E:P/`. */
export const emojiText =
  'CVSS:4.0/AV:P/AC:L/AT:P/PR:N/UI:P/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:P/V:D/U:Red'

/** The result of a vector, with nothing known around it but what is given. */
export function sampleResult(text: string, known: Partial<Surroundings> = {}): SharedResult {
  const reading = parseVector(text)
  if (!reading.ok) throw new Error(`${text} cannot be read`)
  return sharedResult(reading.vector, {
    whose: undefined,
    cve: undefined,
    link: undefined,
    epss: undefined,
    rationale: noRationale,
    tlp: undefined,
    ...known,
  })
}

/** A result of which everything is known. */
export function fullResult(text: string, known: Partial<Surroundings> = {}): SharedResult {
  const cve = parseCveId('CVE-2024-3094')
  if (cve === undefined) throw new Error('the sample is no CVE ID')
  const { vector } = sampleResult(text)
  return sampleResult(text, {
    whose: 'CNA Acme, 2 metrics changed',
    changed: ['AC', 'PR'],
    cve,
    link: `https://plumb.example/tools/${formatPermalink(vector, cve)}`,
    epss: { cve, date: '2026-11-20', probability: 0.944, percentile: 0.9991 },
    facts: [
      { fact: 'kev', text: 'In KEV since 2026-11-03' },
      { fact: 'ssvc', text: 'SSVC active, total (CISA-ADP, 2026-11-04)' },
    ],
    rationale: {
      title: 'Backdoor in our gateway',
      note: 'Seen in two builds.\nSee *report* 7.',
      metricNotes: new Map([
        ['AC', 'No race to win.'],
        ['AV', 'The port is open\nto everybody.'],
      ]),
    },
    tlp: 'AMBER+STRICT',
    ...known,
  })
}
