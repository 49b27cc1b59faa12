import type { EmbedState, FromFrame } from '#embed/protocol.ts'

import type { CvssCalculatorElement } from './embed.d.ts'
import { addressFor } from './frame-address.ts'
import { FrameConnection } from './frame-connection.ts'
import { heightOf, optionAttributes, optionsOf } from './options.ts'
import { ReflectingElement, takeOverProperties } from './reflecting-element.ts'

/** The class of `<cvss-calculator>` whose frame has this address. */
export function calculatorIn(page: URL): CustomElementConstructor {
  return class extends ReflectingElement implements CvssCalculatorElement {
    static readonly formAssociated = true
    static readonly observedAttributes = ['vector', 'required', 'hidden', ...optionAttributes]

    readonly #internals = this.attachInternals()
    readonly #frame = new FrameConnection((message) => this.#hear(message))
    /** The frame's word for a required vector that is not complete. */
    #requiredMessage = 'CVSS'
    #state: EmbedState | null = null
    /** What stands in the frame, or will as soon as it listens; maybe incomplete. */
    #text = ''
    /** What a form gets: complete as the frame says, or the page's own text until the frame has spoken. */
    #value = ''
    /** Whether somebody changed the value, which the `vector` attribute then no longer does. */
    #dirty = false
    /** As the frame last said, in pixels. */
    #contentHeight: number | undefined

    constructor() {
      super()
      const { style } = this.#frame.iframe
      style.display = 'block'
      style.width = '100%'
      style.border = '0'
      // Without effect unless the page gives the element a height, which then wins.
      style.minHeight = style.maxHeight = '100%'
      this.attachShadow({ mode: 'open', delegatesFocus: true }).append(this.#frame.iframe)
    }

    get form() {
      return this.#internals.form
    }
    get validity() {
      return this.#internals.validity
    }
    get validationMessage() {
      return this.#internals.validationMessage
    }
    get willValidate() {
      return this.#internals.willValidate
    }
    checkValidity() {
      return this.#internals.checkValidity()
    }
    reportValidity() {
      return this.#internals.reportValidity()
    }
    get state() {
      return this.#state
    }
    get value() {
      return this.#value
    }
    set value(text) {
      this.#dirty = true
      this.#hold(text, text)
      if (text) this.#frame.send({ type: 'set', vector: text })
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
      if (!this.#dirty && /^(vector|lock-version)$/.test(name)) this.formResetCallback()
      if (name === 'vector') return
      this.#layOut()
      this.#report()
      if (!optionAttributes.includes(name)) return
      // `config` cannot take back what is gone, `load` can.
      if (now === null) this.#load()
      else this.formDisabledCallback()
    }
    formDisabledCallback() {
      this.#frame.send({ type: 'config', ...optionsOf(this) })
    }
    formResetCallback() {
      this.#dirty = false
      this.#hold(this.defaultValue, this.defaultValue)
      this.#load()
    }
    formStateRestoreCallback(text: unknown) {
      if (typeof text !== 'string') return
      this.value = text
      // It may be incomplete; only the frame knows.
      this.#hold(text, '')
    }

    #hear(message: FromFrame) {
      switch (message.type) {
        case 'ready':
          this.#load()
          break
        case 'loaded':
          this.#requiredMessage = message.required
          this.#take(message.state)
          break
        case 'result':
          this.#take(message.state)
          break
        case 'change':
          if (message.reason === 'user') this.#dirty = true
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
        case 'resize':
          this.#contentHeight = message.height
          this.#size()
          break
        case 'error':
          // A vector that the frame refused is not in it: what it last said still stands.
          // oxlint-disable-next-line no-console -- nothing else tells the page's author of a mistyped attribute
          if (message.code === 'bad-message') console.warn(this, message.message)
          else this.#hold(this.#state?.partial ?? '', this.#state?.vector ?? '')
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
        ...(this.#text && { vector: this.#text }),
        ...optionsOf(this),
      })
    }
    #take(state: EmbedState) {
      this.#state = state
      this.#hold(state.partial, state.vector ?? '')
    }
    #hold(text: string, value: string) {
      this.#text = text
      this.#value = value
      this.#report()
    }
    /** Tells the form. */
    #report() {
      // As with an input, the browser brings back on reload only what somebody changed.
      this.#internals.setFormValue(this.#value, this.#dirty ? this.#text : null)
      const valueMissing = this.required && !this.readOnly && this.#value === ''
      this.#internals.setValidity({ valueMissing }, this.#requiredMessage, this.#frame.iframe)
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
