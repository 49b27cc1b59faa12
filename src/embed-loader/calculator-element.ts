import type { EmbedState, FrameMessage, FromHost } from '#embed/protocol.ts'

import type { CvssCalculatorElement } from './embed.d.ts'
import { addressFor, originIn } from './frame-address.ts'
import { heightOf, optionAttributes, optionsOf } from './options.ts'

/** The class of `<cvss-calculator>` whose frame has this address. */
export function calculatorIn(frame: URL): CustomElementConstructor {
  return class extends HTMLElement implements CvssCalculatorElement {
    static readonly formAssociated = true
    static readonly observedAttributes = ['vector', 'required', 'hidden', ...optionAttributes]

    readonly #internals = this.attachInternals()
    readonly #iframe = document.createElement('iframe')
    /** The frame's word for a required vector that is not complete. */
    #requiredMessage = 'CVSS'
    #state: EmbedState | null = null
    /** What stands in the frame, or will as soon as it listens; maybe incomplete. */
    #text = ''
    /** What a form gets: complete as the frame says, or the page's own text until the frame has spoken. */
    #value = ''
    /** Whether somebody changed the value, which the `vector` attribute then no longer does. */
    #dirty = false
    #frameListens = false
    /** As the frame last said, in pixels. */
    #contentHeight: number | undefined

    constructor() {
      super()
      const { style } = this.#iframe
      style.display = 'block'
      style.width = '100%'
      style.border = '0'
      // Without effect unless the page gives the element a height, which then wins.
      style.minHeight = style.maxHeight = '100%'
      this.#iframe.allow = 'clipboard-write'
      this.#iframe.referrerPolicy = 'no-referrer'
      this.attachShadow({ mode: 'open', delegatesFocus: true }).append(this.#iframe)
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
    get type() {
      return this.localName
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
      if (text) this.#send({ type: 'set', vector: text })
      else this.#load()
    }
    get defaultValue() {
      return this.getAttribute('vector') ?? ''
    }
    set defaultValue(text) {
      this.setAttribute('vector', text)
    }
    get name() {
      return this.getAttribute('name') ?? ''
    }
    set name(name) {
      this.setAttribute('name', name)
    }
    get disabled() {
      return this.hasAttribute('disabled')
    }
    set disabled(on) {
      this.toggleAttribute('disabled', on)
    }
    get required() {
      return this.hasAttribute('required')
    }
    set required(on) {
      this.toggleAttribute('required', on)
    }
    get readOnly() {
      return this.hasAttribute('read-only')
    }
    set readOnly(on) {
      this.toggleAttribute('read-only', on)
    }

    connectedCallback() {
      // What a page set before there was a class hides the accessors.
      for (const name of ['defaultValue', 'value', 'name', 'disabled', 'required', 'readOnly']) {
        const own = Object.getOwnPropertyDescriptor(this, name)
        if (own !== undefined && Reflect.deleteProperty(this, name))
          Reflect.set(this, name, own.value)
      }
      const sandbox = this.getAttribute('sandbox')
      if (sandbox !== null) this.#iframe.setAttribute('sandbox', sandbox)
      this.#frameListens = false
      const address = addressFor(frame, this)
      this.#layOut()
      this.#report()
      window.addEventListener('message', this.#hear)
      // Put in again, the frame is on its way already, and the same address would load it twice.
      if (this.#iframe.src !== address) this.#iframe.src = address
    }
    disconnectedCallback() {
      window.removeEventListener('message', this.#hear)
    }
    /** With this, `moveBefore` keeps the frame as it is. */
    connectedMoveCallback() {}

    attributeChangedCallback(name: string, before: string | null, now: string | null) {
      if (before === now) return
      if (name === 'vector') {
        if (!this.#dirty) this.formResetCallback()
        return
      }
      this.#layOut()
      this.#report()
      if (optionAttributes.includes(name)) this.formDisabledCallback()
    }
    formDisabledCallback() {
      this.#send({ type: 'config', ...optionsOf(this) })
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

    readonly #hear = ({ source, origin, data }: MessageEvent) => {
      if (source !== this.#iframe.contentWindow || origin !== originIn(this.#iframe)) return
      const message = data as FrameMessage | null
      if (message?.source !== 'cvss-embed' || message.v !== 1) return
      switch (message.type) {
        case 'ready':
          this.#frameListens = true
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
          if (this.#fire('save', message.state)) this.#send({ type: 'saved' })
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
          if (message.code !== 'bad-message')
            this.#hold(this.#state?.partial ?? '', this.#state?.vector ?? '')
      }
    }

    #fire(type: string, detail: unknown) {
      return this.dispatchEvent(
        new CustomEvent(type, { bubbles: true, cancelable: type === 'save', detail }),
      )
    }
    #send(message: FromHost) {
      if (!this.#frameListens) return
      const origin = originIn(this.#iframe)
      this.#iframe.contentWindow?.postMessage(
        { source: 'cvss-embed', v: 1, ...message },
        origin === 'null' ? '*' : origin,
      )
    }
    #load() {
      this.#send({ type: 'load', ...(this.#text && { vector: this.#text }), ...optionsOf(this) })
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
      this.#internals.setValidity({ valueMissing }, this.#requiredMessage, this.#iframe)
    }
    #layOut() {
      const { style } = this
      if (style.display === 'block') style.display = ''
      // No style sheet may be injected, and inline styles beat the page's: only where it says nothing.
      if (getComputedStyle(this).display === 'inline') style.display = 'block'
      this.#size()
      this.#iframe.title = this.ariaLabel || this.title || 'CVSS calculator'
    }
    #size() {
      this.#iframe.style.height = `${heightOf(this, this.#contentHeight)}px`
    }
  }
}
