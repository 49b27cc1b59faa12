// What embed.d.ts tells other people's programs is what the frame says; the compiler checks it.
import { expectTypeOf, test } from 'vitest'

import type { EmbedState, FromFrame } from '#embed/protocol.ts'

import type {
  CvssCalculatorCancelEvent,
  CvssCalculatorChangeEvent,
  CvssCalculatorElement,
  CvssCalculatorState,
} from './embed.d.ts'

// Outside, the names of metrics are text: an older program must not fail at a new metric.
type Told<State extends { missing: readonly string[] }> = Omit<State, 'missing'> & {
  missing: readonly string[]
}

test('the declared state is the state of the protocol', () => {
  expectTypeOf<Told<EmbedState>>().toExtend<CvssCalculatorState>()
  expectTypeOf<CvssCalculatorState>().toExtend<Told<EmbedState>>()
  expectTypeOf<keyof EmbedState>().toEqualTypeOf<keyof CvssCalculatorState>()
  expectTypeOf<EmbedState>().toExtend<CvssCalculatorState>()
})

test('events have the details of their messages', () => {
  type Cancel = Extract<FromFrame, { type: 'cancel' }>
  expectTypeOf<CvssCalculatorChangeEvent['detail']>().toEqualTypeOf<CvssCalculatorState>()
  expectTypeOf<CvssCalculatorCancelEvent['detail']>().toEqualTypeOf<Pick<Cancel, 'modified'>>()
})

test('the element is typed by its name', () => {
  expectTypeOf<HTMLElementTagNameMap['cvss-calculator']>().toEqualTypeOf<CvssCalculatorElement>()
  const listens = (element: CvssCalculatorElement) => {
    element.addEventListener('save', (event) =>
      expectTypeOf(event.detail).toEqualTypeOf<CvssCalculatorState>(),
    )
    element.addEventListener('focus', (event) => expectTypeOf(event).toEqualTypeOf<FocusEvent>())
  }
  expectTypeOf(listens).toBeFunction()
})
