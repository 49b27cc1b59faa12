/** Why a person has to decide, and where to read about it. */

import { type MetricKey, type Version, specOf } from '#cvss/index.ts'
import { metricOf } from './metric-of.ts'

/** Who says that these are the alternatives. */
export type ReasonSource = 'first-faq' | 'plumb' | 'assessment'

/** The version that is left and the other one. */
export type Direction = { readonly from: Version; readonly to: Version }

type Cited = {
  readonly source: ReasonSource
  /** The metrics whose definitions differ, of the version that is left and of the other one. */
  readonly from: readonly MetricKey[]
  readonly to: readonly MetricKey[]
  /** Whether it is the same between 2.0 and 4.0, which meet in 3.1. */
  readonly isAcross?: true
}

/** In pairs of directions: v3 to 4.0, 4.0 to v3, 2.0 to v3, v3 to 2.0. */
const cited = {
  'complexity-or-requirements': { source: 'plumb', from: ['AC'], to: ['AC', 'AT'] },
  'passive-or-active': { source: 'plumb', from: ['UI'], to: ['UI'] },
  'which-system': { source: 'plumb', from: ['S'], to: ['VC', 'SC'] },
  'functional-or-attacked': { source: 'plumb', from: ['E'], to: ['E'] },

  'requirements-as-complexity': { source: 'first-faq', from: ['AT'], to: ['AC'] },
  'scope-of-lesser-harm': { source: 'first-faq', from: ['SC'], to: ['S'] },
  'one-impact-of-two': { source: 'plumb', from: ['VC', 'SC'], to: ['C'] },

  'session-or-touch': { source: 'plumb', from: ['AV'], to: ['AV'], isAcross: true },
  'complexity-or-help': { source: 'plumb', from: ['AC'], to: ['AC', 'UI'], isAcross: true },
  'log-ins-or-rights': { source: 'plumb', from: ['Au'], to: ['PR'], isAcross: true },
  'scope-never-asked': { source: 'plumb', from: [], to: ['S'] },
  'partial-or-serious': { source: 'plumb', from: ['C'], to: ['C'] },

  'two-steps-or-three': { source: 'plumb', from: ['AC', 'UI'], to: ['AC'] },
  'rights-or-log-ins': { source: 'plumb', from: ['PR'], to: ['Au'], isAcross: true },
  'serious-or-complete': { source: 'plumb', from: ['C'], to: ['C'] },

  'undecided-before': { source: 'assessment', from: [], to: [] },
  'open-before': { source: 'assessment', from: [], to: [] },
} as const satisfies Record<string, Cited>

/** Names a sentence. */
export type ReasonCode = keyof typeof cited

/** A place to read about a reason. */
export type CitedSection = {
  readonly version: Version
  /** Undefined for FIRST's frequently asked questions, which have no sections. */
  readonly section: string | undefined
  readonly link: string
}

/** Why a person has to decide. */
export type Reason = Direction & {
  readonly code: ReasonCode
  readonly source: ReasonSource
  readonly sections: readonly CitedSection[]
}

const faq = 'https://www.first.org/cvss/v4-0/faq'

/** A reason with its sections: those of the version that is translated to first. */
export function reasonOf(code: ReasonCode, { from, to }: Direction): Reason {
  const { source, ...metrics }: Cited = cited[code]
  return {
    code,
    from,
    to,
    source,
    sections: [
      ...distinct(metrics.to.map((metric) => sectionOf(to, metric))),
      ...distinct(metrics.from.map((metric) => sectionOf(from, metric))),
      ...(source === 'first-faq'
        ? [{ version: '4.0', section: undefined, link: faq } as const]
        : []),
    ],
  }
}

/** A reason of half of the way, as one of the whole way where it is the same. */
export function reasonAcross(reason: Reason, whole: Direction): Reason {
  const { isAcross }: Cited = cited[reason.code]
  return isAcross ? reasonOf(reason.code, whole) : reason
}

/** Metrics may share a section. */
function distinct(sections: readonly CitedSection[]): readonly CitedSection[] {
  return [...new Map(sections.map((each) => [each.section, each])).values()]
}

function sectionOf(version: Version, metric: MetricKey): CitedSection {
  const { document } = specOf(version)
  const { section, anchor } = metricOf(version, metric)
  return { version, section, link: anchor ? `${document}#${anchor}` : document }
}
