import type { CvssCalculatorElement } from './embed.d.ts'

const settable = ['defaultValue', 'value', 'name', 'disabled', 'required', 'readOnly']

/** The properties that only say what attributes say, as an input has them. */
export class ReflectingElement
  extends HTMLElement
  implements
    Pick<
      CvssCalculatorElement,
      'type' | 'defaultValue' | 'name' | 'disabled' | 'required' | 'readOnly'
    >
{
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
