import type { KnownTexts } from '#known/words.ts'

/** What card, frame, copies and tray call the facts about a CVE. */
export const known: KnownTexts = {
  kevListed: (since: string) => `In KEV since ${since}`,
  kevAbsent: (catalogue: string | undefined) =>
    catalogue === undefined ? 'Not in KEV' : `Not in KEV, catalogue ${catalogue}`,
  kevUnknown: 'KEV unknown',
  ransomware: { known: 'ransomware known', unknown: 'ransomware use unknown' },
  due: (date: string) => `due ${date}`,
  forensicTriage: { yes: 'forensic triage: yes', no: 'forensic triage: no' },
  epss: (probability: string, percentile: string) => `EPSS ${probability} (${percentile})`,
  epssNone: 'EPSS: no score yet',
  epssUnknown: 'EPSS unknown',
  daysOld: (days: number) => `${days} days old`,
  ssvc: (points: string, by: string) => `SSVC ${points} (${by})`,
  ssvcPoint: {
    exploitation: { none: 'none', poc: 'poc', active: 'active' },
    automatable: { yes: 'automatable', no: 'not automatable' },
    technicalImpact: { partial: 'partial', total: 'total' },
  },
  ssvcNone: 'No SSVC in the record',
  ssvcUnknown: 'SSVC unknown',
  rejected: 'Rejected record',
  reserved: 'Reserved, nothing published yet',
  noRecord: 'No CVE record',
  recordUnknown: 'CVE record unknown',
  vectors: (count: number) => (count === 1 ? '1 vector' : `${count} vectors`),
  fromFile: (date: string | undefined) =>
    date === undefined ? 'from a file' : `from a file of ${date}`,
}
