import type { KnownOfCve } from '#known/known-of-cve.ts'

/**
 * What a look-up found, for the page around the frame; dates are YYYY-MM-DD. A source that gave no
 * answer is 'unknown', which is never "no"; "no" is dated.
 */
export type EmbedThreat = {
  readonly cve: string
  readonly kev: {
    /** 'absent' is what the catalogue of `catalogueDate` says. */
    readonly status: 'listed' | 'absent' | 'unknown'
    readonly since?: string | undefined
    readonly due?: string | undefined
    /** 'unknown' means that CISA has no confirmation. */
    readonly ransomware?: 'known' | 'unknown' | undefined
    readonly forensicTriage?: 'yes' | 'no' | undefined
    readonly catalogueDate?: string | undefined
  }
  readonly epss: {
    /** 'none' is no score yet, which is not 0. */
    readonly status: 'scored' | 'none' | 'unknown'
    /** Of exploitation activity in the 30 days after the date, from 0 to 1. */
    readonly probability?: number | undefined
    readonly percentile?: number | undefined
    readonly date?: string | undefined
  }
  readonly ssvc: {
    readonly status: 'decided' | 'none' | 'no-record' | 'unknown'
    readonly exploitation?: 'none' | 'poc' | 'active' | undefined
    readonly automatable?: 'yes' | 'no' | undefined
    readonly technicalImpact?: 'partial' | 'total' | undefined
    readonly date?: string | undefined
    readonly by?: string | undefined
  }
  readonly record: {
    readonly status: 'published' | 'rejected' | 'reserved' | 'missing' | 'unknown'
    /** When it was looked up. */
    readonly date?: string | undefined
  }
}

/** The facts as the page is told them. */
export function embedThreat({ cve, kev, epss, ssvc, record }: KnownOfCve): EmbedThreat {
  return {
    cve,
    kev: kevOf(kev),
    epss: epssOf(epss),
    ssvc: ssvcOf(ssvc),
    record: recordOf(record),
  }
}

function kevOf(kev: KnownOfCve['kev']): EmbedThreat['kev'] {
  if (kev.kind === 'listed') {
    const { since, due, ransomware, forensicTriage, catalogueDate } = kev
    return { status: 'listed', since, due, ransomware, forensicTriage, catalogueDate }
  }
  // A catalogue without a date cannot say no.
  if (kev.kind !== 'absent' || kev.catalogueDate === undefined) return { status: 'unknown' }
  return { status: 'absent', catalogueDate: kev.catalogueDate }
}

function epssOf(epss: KnownOfCve['epss']): EmbedThreat['epss'] {
  if (epss.kind === 'none') return { status: 'none', date: epss.from.date }
  if (epss.kind !== 'scored') return { status: 'unknown' }
  const { probability, percentile, date } = epss.score
  return { status: 'scored', probability, percentile, date }
}

function ssvcOf(ssvc: KnownOfCve['ssvc']): EmbedThreat['ssvc'] {
  switch (ssvc.kind) {
    case 'decided': {
      const { exploitation, automatable, technicalImpact, date, by } = ssvc.decision
      return { status: 'decided', exploitation, automatable, technicalImpact, date, by }
    }
    case 'none':
      return { status: 'none', date: ssvc.from.date }
    case 'no-record':
    case 'rejected':
    case 'reserved':
      return { status: 'no-record', date: ssvc.from.date }
    case 'not-asked':
    case 'pending':
    case 'failed':
      return { status: 'unknown' }
    default:
      return ssvc satisfies never
  }
}

function recordOf(record: KnownOfCve['record']): EmbedThreat['record'] {
  switch (record.kind) {
    case 'published':
    case 'rejected':
    case 'reserved':
      return { status: record.kind, date: record.from.date }
    case 'no-record':
      return { status: 'missing', date: record.from.date }
    case 'not-asked':
    case 'pending':
    case 'failed':
      return { status: 'unknown' }
    default:
      return record satisfies never
  }
}
