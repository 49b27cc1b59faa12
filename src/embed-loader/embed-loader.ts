// The entry of embed.js: all it does to a page is to define the element.
import { calculatorIn } from './calculator-element.ts'
import { frameBeside } from './frame-address.ts'

const tagName = 'cvss-calculator'

// Only while the script runs for the first time does the page say where it came from.
const frame = frameBeside(document.currentScript)
if (frame !== null && customElements.get(tagName) === undefined)
  customElements.define(tagName, calculatorIn(frame))
