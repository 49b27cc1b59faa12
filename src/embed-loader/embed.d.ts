/**
 * Types of `<cvss-calculator>`, which embed.js defines. Put this file among the files of your
 * program, and the element is typed wherever it is made or found by its name.
 */

/** What is wrong with the value, while it still is the text that the page gave. */
export interface CvssCalculatorProblem {
  /** More may come with later versions. */
  readonly code: 'invalid-vector' | 'unsupported' | 'too-large' | 'incomplete'
  /** In words, as the element's `validationMessage`. */
  readonly message: string
  /** The value, byte for byte as it was given. */
  readonly value: string
  /** Whether the person has chosen to keep it as it is; the element is valid then. */
  readonly kept: boolean
}

/** What the calculator says of its vector. */
export interface CvssCalculatorState {
  /** The canonical vector; null while base metrics are missing. */
  readonly vector: string | null
  readonly version: '4.0' | '3.1' | '3.0' | '2.0'
  /** Whether every base metric is set. */
  readonly complete: boolean
  /** Whether what is set can be written as a vector of the version. */
  readonly valid: boolean
  /** Of the whole vector, 0 to 10 in tenths; null while base metrics are missing. */
  readonly score: number | null
  readonly severity: 'none' | 'low' | 'medium' | 'high' | 'critical' | null
  /** FIRST's nomenclature such as 'CVSS-BT', or 'CVSS v3.1' where a version has none. */
  readonly label: string
  /** Null while base metrics are missing; a score that the set metrics do not give is null. */
  readonly scores: {
    readonly base: number | null
    readonly temporal: number | null
    readonly environmental: number | null
  } | null
  /** Base metrics without a value, such as 'AV'. */
  readonly missing: readonly string[]
  /** The least and the greatest score that the open metrics allow. */
  readonly range: { readonly min: number; readonly max: number }
  /** Canonical text of what is set, also when incomplete. */
  readonly partial: string
  /** Whether it differs from what was loaded or last saved. */
  readonly modified: boolean
  /** A link to the whole calculator with this vector. */
  readonly link: string
  /** What a form gets, see `value` of the element. */
  readonly value?: string | undefined
  /** Whether `value` still is the text that was given. */
  readonly unchanged?: boolean | undefined
  /** What is wrong with `value`, if anything is. */
  readonly problem?: CvssCalculatorProblem | undefined
  /** What a look-up of the CVE found; undefined where a person has asked for none. */
  readonly threat?: CvssCalculatorThreat | undefined
}

/**
 * What a look-up found; dates are YYYY-MM-DD. A source that gave no answer is 'unknown', which is
 * never "no"; "no" is dated.
 */
export interface CvssCalculatorThreat {
  readonly cve: string
  readonly kev: {
    readonly status: 'listed' | 'absent' | 'unknown'
    readonly since?: string | undefined
    readonly due?: string | undefined
    readonly ransomware?: 'known' | 'unknown' | undefined
    readonly forensicTriage?: 'yes' | 'no' | undefined
    readonly catalogueDate?: string | undefined
  }
  readonly epss: {
    readonly status: 'scored' | 'none' | 'unknown'
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
    readonly date?: string | undefined
  }
}

/** Somebody changed the vector in the calculator; setting `value` fires nothing. */
export type CvssCalculatorChangeEvent = CustomEvent<CvssCalculatorState>
/** Somebody pressed Save. Unless you prevent the default, the vector then counts as saved. */
export type CvssCalculatorSaveEvent = CustomEvent<CvssCalculatorState>
/** Somebody pressed Cancel; `modified` says whether there is something to lose. */
export type CvssCalculatorCancelEvent = CustomEvent<{ readonly modified: boolean }>
/** The value cannot be used, or only in part. It stays as it is until somebody changes a metric. */
export type CvssCalculatorErrorEvent = CustomEvent<Omit<CvssCalculatorProblem, 'kept'>>
/** Somebody looked the CVE up in the calculator. */
export type CvssCalculatorThreatEvent = CustomEvent<CvssCalculatorThreat>

export interface CvssCalculatorEventMap extends Omit<HTMLElementEventMap, 'error'> {
  change: CvssCalculatorChangeEvent
  save: CvssCalculatorSaveEvent
  cancel: CvssCalculatorCancelEvent
  error: CvssCalculatorErrorEvent
  threat: CvssCalculatorThreatEvent
}

export interface CvssCalculatorElement extends HTMLElement {
  /**
   * What was given, byte for byte, until somebody changes a metric, also where it cannot be used;
   * then the complete canonical vector, or '' while it is incomplete. Where an incomplete vector was
   * given, an incomplete one comes back. '' empties the calculator.
   */
  value: string
  /** The `vector` attribute: what is loaded, and loaded again when the form is reset. */
  defaultValue: string
  /** What the calculator last said; null until it is there. */
  readonly state: CvssCalculatorState | null
  readonly type: string
  name: string
  disabled: boolean
  required: boolean
  readOnly: boolean
  readonly form: HTMLFormElement | null
  readonly validity: ValidityState
  readonly validationMessage: string
  readonly willValidate: boolean
  checkValidity(): boolean
  reportValidity(): boolean

  addEventListener<K extends keyof CvssCalculatorEventMap>(
    type: K,
    listener: (this: CvssCalculatorElement, event: CvssCalculatorEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void
  removeEventListener<K extends keyof CvssCalculatorEventMap>(
    type: K,
    listener: (this: CvssCalculatorElement, event: CvssCalculatorEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void
}

declare global {
  interface HTMLElementTagNameMap {
    'cvss-calculator': CvssCalculatorElement
  }
}
