/**
 * The protocol cvss-embed/1, in which an embedded calculator and the page around it talk by
 * `postMessage`. Every message is an object (a host may also send it as JSON text) with
 * `source: 'cvss-embed'`, `v: 1`, `type`, and the fields of its type beside them.
 */

import type { MetricGroup, MetricKey, Range, Severity, Version } from '#cvss/index.ts'
import type { EmbedThreat } from './threat-facts.ts'

export const protocolName = 'cvss-embed'
export const protocolVersion = 1

/** Whole picker, or one line with the result that opens it. */
export const modes = ['picker', 'field'] as const
export type Mode = (typeof modes)[number]

export const embedThemes = ['auto', 'light', 'dark'] as const
export type EmbedTheme = (typeof embedThemes)[number]

export const metricGroups = [
  'base',
  'threat',
  'temporal',
  'environmental',
  'supplemental',
] as const satisfies readonly MetricGroup[]

export const embedButtons = ['save', 'cancel'] as const
export type EmbedButton = (typeof embedButtons)[number]

/** How the frame looks and what it allows; `load` sets all of it, `config` what it names. */
export type EmbedOptions = {
  /** Only vectors of this version are shown and taken; nothing is ever converted. */
  readonly lockVersion?: Version | undefined
  /** Metric groups on screen; all of a version's where this is missing. Metrics of others stay set. */
  readonly groups?: readonly MetricGroup[] | undefined
  readonly mode?: Mode | undefined
  /** What is scored, as plain text, at most 500 characters. */
  readonly title?: string | undefined
  /** Shown beside the title; sent to nobody unless `lookups` is set and a person presses "Look up". */
  readonly cve?: string | undefined
  readonly theme?: EmbedTheme | undefined
  /** A BCP 47 tag; the nearest language there is gets used, and `loaded` says which. */
  readonly lang?: string | undefined
  readonly readOnly?: boolean | undefined
  readonly buttons?: readonly EmbedButton[] | undefined
  /** The frame grows with its content: the host follows `resize`. */
  readonly autosize?: boolean | undefined
  /** Whether a person may look the CVE up from within the frame. */
  readonly lookups?: boolean | undefined
}

/** What is wrong with the text that the page gave, while that still is the value. */
export type EmbedProblem = {
  readonly code: 'invalid-vector' | 'unsupported' | 'too-large' | 'incomplete'
  /** In the words of the frame's language, as a form may show them. */
  readonly message: string
  /** The text as it was given. */
  readonly value: string
  /** Whether a person has chosen to keep it as it is. */
  readonly kept: boolean
}

/** What a frame says of its vector. */
export type EmbedState = {
  /** The canonical vector; null while base metrics are missing. */
  readonly vector: string | null
  readonly version: Version
  /** Whether every base metric is set. */
  readonly complete: boolean
  /** Whether what is set can be written as a vector of the version. */
  readonly valid: boolean
  /** Of the whole vector, 0 to 10 in tenths; null while base metrics are missing. */
  readonly score: number | null
  readonly severity: Severity | null
  /** FIRST's nomenclature such as 'CVSS-BT', or 'CVSS v3.1' where a version has none. */
  readonly label: string
  /** Null while base metrics are missing; a score that the set metrics do not give is null. */
  readonly scores: {
    readonly base: number | null
    readonly temporal: number | null
    readonly environmental: number | null
  } | null
  /** Base metrics without a value. */
  readonly missing: readonly MetricKey[]
  /** The least and the greatest score that the open metrics allow. */
  readonly range: Range
  /** Canonical text of what is set, also when incomplete. */
  readonly partial: string
  /** Whether it differs from what was loaded or last saved. */
  readonly modified: boolean
  /** A link to the whole calculator with this vector. */
  readonly link: string
  /**
   * What a form keeps: the text that was given, byte for byte, until somebody changes a metric; then
   * the complete vector, or '' while it is incomplete. Where an incomplete one was given, `partial`.
   */
  readonly value?: string | undefined
  /** Whether `value` still is the text that was given. */
  readonly unchanged?: boolean | undefined
  /** What is wrong with `value`, if anything is. */
  readonly problem?: EmbedProblem | undefined
  /** What a look-up of the CVE found; undefined where a person has asked for none. */
  readonly threat?: EmbedThreat | undefined
}

/** Why the state changed: a person did something in the frame, or the host said `set`. */
export type ChangeReason = 'user' | 'host'

export type EmbedErrorCode = 'invalid-vector' | 'unsupported' | 'too-large' | 'bad-message'

type Envelope = {
  readonly source: typeof protocolName
  readonly v: typeof protocolVersion
  readonly id?: string | number | undefined
}

/** Fields of what a host says, by type. */
export type FromHost =
  | ({
      readonly type: 'load'
      readonly vector?: string | undefined
      /** What a vector without a prefix is of, and what an empty one begins with. */
      readonly version?: Version | undefined
      /** Whether a vector that cannot be used is kept and explained to the person, and not an error. */
      readonly keep?: boolean | undefined
    } & EmbedOptions)
  | { readonly type: 'set'; readonly vector: string }
  | ({ readonly type: 'config' } & EmbedOptions)
  | { readonly type: 'get' | 'saved' | 'ping' }

/** Fields of what a frame says, by type. */
export type FromFrame =
  | {
      readonly type: 'ready'
      readonly protocol: readonly number[]
      readonly app: string
      readonly versions: readonly Version[]
      readonly features: readonly string[]
    }
  | {
      readonly type: 'loaded'
      readonly state: EmbedState
      /** The language and the theme that are really used. */
      readonly lang: string
      readonly theme: 'light' | 'dark'
      /** What a form says of a required vector that is not complete, in that language. */
      readonly required: string
    }
  | {
      readonly type: 'error'
      readonly code: EmbedErrorCode
      readonly message: string
      /** The vector that was refused, or the value of the option that was left out. */
      readonly value?: string | undefined
      /** The option that was left out; all else in its message was taken. */
      readonly option?: string | undefined
      /** What that option takes. */
      readonly allowed?: readonly string[] | undefined
    }
  | { readonly type: 'change'; readonly state: EmbedState; readonly reason: ChangeReason }
  /** A person has looked the CVE up. */
  | { readonly type: 'threat'; readonly threat: EmbedThreat }
  /** A person chose to keep a value that cannot be used as it is. */
  | { readonly type: 'kept'; readonly state: EmbedState }
  | { readonly type: 'save'; readonly state: EmbedState }
  | { readonly type: 'cancel'; readonly modified: boolean }
  | { readonly type: 'result'; readonly state: EmbedState }
  /** A person pressed Escape, which means nothing in the frame: a page may close what the frame is in. */
  | { readonly type: 'escape' }
  | { readonly type: 'resize'; readonly height: number }

export type HostMessage = Envelope & FromHost
export type FrameMessage = Envelope & FromFrame
