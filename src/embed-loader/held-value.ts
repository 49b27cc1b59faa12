import type { EmbedProblem, EmbedState } from '#embed/protocol.ts'

/** What answers nothing: no text, or a version alone. */
const noMetric = /^(CVSS:[\d.]+\/?)?$/i

/** What stands in the frame, and what a form gets for it. */
export class HeldValue {
  /** What stands in the frame, or will as soon as it listens; maybe incomplete. */
  text = ''
  /** What a form gets: what the frame says, or the page's own text until the frame has spoken. */
  value = ''
  /** Whether somebody changed the value, which the `vector` attribute then no longer does. */
  isDirty = false
  problem: EmbedProblem | undefined
  /** What was given last, for what the frame refuses. */
  given = ''
  /** Whether the text is what the browser kept of an unfinished change, and so no value yet. */
  #isDraft = false

  /** A text of the page, which stays the value until the frame says that somebody changed it. */
  give(text: string, isDirty: boolean): void {
    // Other people's programs set null, too.
    this.text = this.value = this.given = text || ''
    this.isDirty = isDirty
    this.problem = undefined
    this.#isDraft = false
  }

  take(state: EmbedState): void {
    const { unchanged, problem, partial } = state
    const value = state.value ?? state.vector ?? ''
    this.text = unchanged ? value : partial
    const isDraft = this.#isDraft && unchanged && problem?.code === 'incomplete'
    this.value = isDraft ? '' : value
    this.problem = isDraft ? undefined : problem
  }

  /** A text that the frame has refused stays, with the reason. */
  refuse(text: string, code: string, message: string): void {
    this.text = this.value = text
    this.problem = { code: code as EmbedProblem['code'], message, value: text, kept: false }
  }

  /** Whether a refusal is of what stands here, and not of what has been replaced since. */
  isAbout(refused: string): boolean {
    return refused === this.text || refused === this.given
  }

  /** What a form says of it; a control that cannot be changed is not checked. */
  flags({ required, readOnly }: { required: boolean; readOnly: boolean }): ValidityStateFlags {
    const { value, problem } = this
    const isMissing = noMetric.test(value.trim()) || problem?.code === 'incomplete'
    return {
      valueMissing: !readOnly && required && isMissing,
      customError: !readOnly && problem !== undefined && !problem.kept,
    }
  }

  /** What the browser keeps while the page is left: only what somebody changed, as with an input. */
  get state(): string | null {
    if (!this.isDirty) return null
    return this.value === this.text ? `=${this.text}` : this.text
  }

  /** Takes back what the browser kept. */
  restore(state: string): void {
    const isValue = state.startsWith('=')
    this.give(isValue ? state.slice(1) : state, true)
    this.#isDraft = !isValue
    if (!isValue) this.value = ''
  }
}
