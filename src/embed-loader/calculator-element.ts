import type { EmbedState, FromFrame } from '#embed/protocol.ts'

import type { CvssCalculatorElement } from './embed.d.ts'
import { attributeWarnings } from './attribute-warnings.ts'
import { addressFor } from './frame-address.ts'
import { FrameConnection } from './frame-connection.ts'
import { HeldValue } from './held-value.ts'
import { heightOf, optionAttributes, optionsOf } from './options.ts'
import { ReflectingElement, takeOverProperties } from './reflecting-element.ts'

type ErrorMessage = Extract<FromFrame, { type: 'error' }>

/** The class of `<cvss-calculator>` whose frame has this address. */
export function calculatorIn(page: URL): CustomElementConstructor {
  return class extends ReflectingElement implements CvssCalculatorElement {
    static readonly observedAttributes = ['vector', 'required', 'hidden', ...optionAttributes]

    readonly #frame = new FrameConnection((message) => this.#hear(message))
    /** The frame's word for a required vector that is not complete. */
    #requiredMessage = 'CVSS'
    #state: EmbedState | null = null
    readonly #held = new HeldValue()
    /** Whether the frame has been asked to keep what it refused. */
    #isKeeping = false
    /** The problem that the page was told of last. */
    #lastProblem = ''
    readonly #warn = attributeWarnings(this)
    /** As the frame last said, in pixels. */
    #contentHeight: number | undefined

    constructor() {
      super()
      this.attachShadow({ mode: 'open', delegatesFocus: true }).append(this.#frame.iframe)
    }

    get state() {
      return this.#state
    }
    get value() {
      return this.#held.value
    }
    set value(text) {
      this.#give(text, true)
      if (this.value) this.#frame.send({ type: 'set', vector: this.value })
      else this.#load()
    }
    connectedCallback() {
      takeOverProperties(this)
      this.#layOut()
      this.#report()
      this.#frame.open(addressFor(page, this), this.getAttribute('sandbox'))
    }
    disconnectedCallback() {
      this.#frame.close()
    }
    /** With this, `moveBefore` keeps the frame as it is. */
    connectedMoveCallback() {}

    attributeChangedCallback(name: string, before: string | null, now: string | null) {
      if (before === now) return
      // While nobody changed the value, it is what the attribute says, as far as the lock lets it.
      const isReset = !this.#held.isDirty && /^(vector|lock-version)$/.test(name)
      if (isReset) this.formResetCallback()
      if (name === 'vector') return
      this.#layOut()
      this.#report()
      if (isReset || !optionAttributes.includes(name)) return
      // `config` cannot take back what is gone, `load` can.
      if (now === null) this.#load()
      else this.formDisabledCallback()
    }
    formDisabledCallback() {
      this.#frame.send({ type: 'config', ...optionsOf(this) })
    }
    formResetCallback() {
      this.#give(this.defaultValue, false)
      this.#load()
    }
    formStateRestoreCallback(state: unknown) {
      if (typeof state !== 'string') return
      // A draft may be incomplete; only the frame knows.
      this.#held.restore(state)
      this.#report()
      this.#load()
    }

    #hear(message: FromFrame) {
      switch (message.type) {
        case 'ready':
          this.#load()
          break
        case 'loaded':
          this.#requiredMessage = message.required
          this.#isKeeping = false
          this.#take(message.state)
          break
        case 'result':
        case 'kept':
          this.#take(message.state)
          break
        case 'change':
          if (message.reason === 'user') this.#held.isDirty = true
          this.#take(message.state)
          if (message.reason === 'user') this.#fire('change', message.state)
          break
        case 'save':
          this.#take(message.state)
          if (this.#fire('save', message.state)) this.#frame.send({ type: 'saved' })
          break
        case 'cancel':
          this.#fire('cancel', { modified: message.modified })
          break
        case 'threat':
          this.#fire(message.type, message.threat)
          break
        case 'escape':
          // A page has its own Escape for what it puts the element in, once the focus is back in it.
          break
        case 'resize':
          this.#contentHeight = message.height
          this.#size()
          break
        case 'error':
          if (message.option !== undefined || message.code === 'bad-message') this.#warn(message)
          else this.#keep(message)
      }
    }

    #fire(type: string, detail: unknown) {
      return this.dispatchEvent(
        new CustomEvent(type, { bubbles: true, cancelable: type === 'save', detail }),
      )
    }
    #load() {
      this.#frame.send({
        type: 'load',
        ...(this.#held.text && { vector: this.#held.text }),
        ...(this.#isKeeping && { keep: true }),
        ...optionsOf(this),
      })
    }
    /** What the frame cannot use stays the value; the frame is asked to explain it to the person. */
    #keep({ code, message, value = this.#held.given }: ErrorMessage) {
      if (!this.#held.isAbout(value)) return
      const hasAsked = this.#isKeeping
      this.#isKeeping = !hasAsked
      this.#held.refuse(value, code, message)
      // The frame's own words come with what it keeps.
      this.#report(hasAsked)
      if (!hasAsked) this.#load()
    }
    #take(state: EmbedState) {
      this.#state = state
      this.#held.take(state)
      this.#report()
    }
    #give(text: string, isDirty: boolean) {
      this.#isKeeping = false
      this.#held.give(text, isDirty)
      this.#report()
    }
    /** Tells the form, and once the page, what is wrong with the value. */
    #report(isTelling = !this.#isKeeping) {
      const { value, state, problem } = this.#held
      const flags = this.#held.flags(this)
      const message = (flags.customError && problem?.message) || this.#requiredMessage
      this.tellForm(value, state, { flags, message, anchor: this.#frame.iframe })
      if (problem === undefined) this.#lastProblem = ''
      // What a person does to an unfinished vector is no news.
      else if (
        this.#state?.unchanged !== false &&
        isTelling &&
        this.#lastProblem !== (this.#lastProblem = problem.code + value)
      )
        this.#fire('error', { code: problem.code, message: problem.message, value })
    }
    #layOut() {
      const { style } = this
      if (style.display === 'block') style.display = ''
      // No style sheet may be injected, and inline styles beat the page's: only where it says nothing.
      if (getComputedStyle(this).display === 'inline') style.display = 'block'
      this.#size()
      this.#frame.iframe.title = this.ariaLabel || this.title || 'CVSS calculator'
    }
    #size() {
      this.#frame.iframe.style.height = `${heightOf(this, this.#contentHeight)}px`
    }
  }
}
