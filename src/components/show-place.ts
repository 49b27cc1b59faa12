import { closeResultSheet } from '#state/result-sheet.ts'

/** Brings a part of the page to the top of the window and gives it the focus; what lies over it makes way. */
export function showPlace(place: HTMLElement): void {
  closeResultSheet()
  const whole = place.closest('section') ?? place
  whole.scrollIntoView({ block: 'start' })
  place.focus({ preventScroll: true })
}
