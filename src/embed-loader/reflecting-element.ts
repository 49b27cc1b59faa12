import type { CvssCalculatorElement } from './embed.d.ts'

const settable = ['defaultValue', 'value', 'name', 'disabled', 'required', 'readOnly']

/** What a form control has as an input has it: properties that say what attributes say, and the form's. */
export class ReflectingElement
  extends HTMLElement
  implements
    Pick<
      CvssCalculatorElement,
      | 'type'
      | 'defaultValue'
      | 'name'
      | 'disabled'
      | 'required'
      | 'readOnly'
      | 'form'
      | 'validity'
      | 'validationMessage'
      | 'willValidate'
      | 'checkValidity'
      | 'reportValidity'
    >
{
  static readonly formAssociated = true
  readonly #internals = this.attachInternals()

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
  /** Tells the form the value, what the browser keeps of it, and what is wrong with it. */
  protected tellForm(
    value: string,
    state: string | null,
    wrong: { flags: ValidityStateFlags; message: string; anchor: HTMLElement },
  ): void {
    this.#internals.setFormValue(value, state)
    this.#internals.setValidity(wrong.flags, wrong.message, wrong.anchor)
  }

  get type() {
    return this.localName
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
}

/** Sets again what a page set before the element had its class; it would hide the accessors. */
export function takeOverProperties(element: HTMLElement): void {
  for (const name of settable) {
    const own = Object.getOwnPropertyDescriptor(element, name)
    if (own !== undefined && Reflect.deleteProperty(element, name))
      Reflect.set(element, name, own.value)
  }
}
