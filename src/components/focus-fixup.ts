/** Keeps the focus near when the control that has it goes away, as a pressed one often does. */

const sections = 'section, dialog, details, main'
const headings = 'h1, h2, h3, h4, summary'
const controls = 'button:not([disabled]), a[href], input:not([disabled])'

/** An element, and its place among its parent's children. */
type Step = { readonly element: Element; readonly index: number }

/**
 * Follows the focus, and gives it to the nearest place that makes sense once its control is gone: the
 * next item of a list, a control beside it, or the heading of its section.
 */
export function startFocusFixup(): void {
  // From the focused control outwards: what is gone no longer knows where it stood.
  let way: readonly Step[] = []

  function isLost(): boolean {
    const [control] = way
    return control !== undefined && !control.element.isConnected
  }

  function restore(): void {
    const isNowhere = document.activeElement === document.body
    if (isLost() && isNowhere && document.hasFocus()) focusNear(way)
  }

  document.addEventListener('focusin', ({ target }) => {
    way = target instanceof Element ? wayFrom(target) : []
  })
  document.addEventListener('focusout', () => {
    // Who leaves a control that stays wants it left.
    setTimeout(() => {
      if (document.activeElement === document.body && !isLost()) way = []
    })
  })
  // A part that moves the focus itself does so first.
  const observer = new MutationObserver(() => {
    if (isLost()) setTimeout(restore)
  })
  observer.observe(document.body, { childList: true, subtree: true })
}

function wayFrom(target: Element): readonly Step[] {
  const way: Step[] = []
  for (let element: Element | null = target; element; element = element.parentElement) {
    const index = [...(element.parentElement?.children ?? [])].indexOf(element)
    way.push({ element, index })
  }
  return way
}

function focusNear(way: readonly Step[]): void {
  const at = way.findIndex(({ element }, step) => step > 0 && element.isConnected)
  const near = way[at]?.element
  if (!near) return
  const beside = near.matches('ul, ol')
    ? itemIn(near, way[at - 1]?.index ?? 0)
    : at === 1 && !near.matches(sections) && near
  if (beside && takesFocus([...beside.querySelectorAll(controls)].at(-1))) return
  for (
    let section = near.closest(sections);
    section;
    section = section.parentElement?.closest(sections) ?? null
  ) {
    const heading = section.querySelector(headings) ?? section
    if (!heading.matches('summary')) heading.setAttribute('tabindex', '-1')
    if (takesFocus(heading)) return
  }
}

function itemIn(list: Element, index: number): Element | undefined {
  return list.children[Math.min(index, list.children.length - 1)]
}

/** Says whether it has taken the focus; what is hidden does not. */
function takesFocus(element: Element | undefined): boolean {
  if (element instanceof HTMLElement) element.focus({ preventScroll: true })
  return element !== undefined && document.activeElement === element
}
