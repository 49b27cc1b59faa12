// Measures the page as it is drawn: what is cut off, what overlaps, what is too small to hit.
import type { Page } from '@playwright/test'

/** What is wrong with the text of the page: scrolled sideways, cut off, spilled or overlapping. */
export function textFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Line = { text: string; element: Element; layer: Element; box: DOMRect }
    /** Layout rounds to whole pixels, glyphs may lean out by one. */
    const tolerance = 1.5
    const faults: string[] = []

    function nameOf(element: Element): string {
      const text = (element.textContent ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 40)
      return `<${element.localName}> ${text}`
    }

    /** Text for screen readers alone is clipped to a pixel. */
    function isDrawn(element: Element): boolean {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        return false
      for (let each: Element | null = element; each; each = each.parentElement) {
        const { position, overflowX, display } = getComputedStyle(each)
        const isClipped = position === 'absolute' && overflowX === 'hidden' && display !== 'inline'
        if (isClipped && each.clientWidth <= 1) return false
      }
      return true
    }

    /** A one-line field scrolls what it holds. */
    function hasOwnText(element: Element): boolean {
      if (/^(button|label|legend|textarea|summary)$/.test(element.localName)) return true
      return [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '',
      )
    }

    /** Sticky and fixed parts and open dialogs lie over the rest and may cover it. */
    function layerOf(element: Element): Element {
      for (let each: Element | null = element; each; each = each.parentElement) {
        const { position, zIndex } = getComputedStyle(each)
        if (position === 'fixed' || position === 'sticky') return each
        if (position === 'absolute' && zIndex !== 'auto') return each
      }
      return document.body
    }

    function checkWidths(): void {
      const { scrollWidth, clientWidth } = document.documentElement
      if (scrollWidth > clientWidth)
        faults.push(`the page is ${scrollWidth} wide in ${clientWidth}`)
      for (const element of document.body.querySelectorAll('*')) {
        if (!(element instanceof HTMLElement) || !isDrawn(element)) continue
        if (element.clientWidth <= 1) continue
        if (hasOwnText(element) && element.scrollWidth > element.clientWidth + tolerance) {
          faults.push(`${element.scrollWidth} in ${element.clientWidth} wide: ${nameOf(element)}`)
        }
        const { overflowY } = getComputedStyle(element)
        const clips = overflowY === 'hidden' || overflowY === 'clip'
        if (clips && element.scrollHeight > element.clientHeight + tolerance) {
          faults.push(`${element.scrollHeight} in ${element.clientHeight} high: ${nameOf(element)}`)
        }
      }
    }

    function checkPlaceholders(): void {
      const context = document.createElement('canvas').getContext('2d')
      for (const field of document.querySelectorAll('input')) {
        if (!context || field.placeholder === '' || !isDrawn(field)) continue
        const { fontFamily, paddingLeft, paddingRight } = getComputedStyle(field)
        const { fontSize } = getComputedStyle(field, '::placeholder')
        context.font = `${fontSize} ${fontFamily}`
        const width = context.measureText(field.placeholder).width
        const room =
          field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
        if (width > room + tolerance) {
          faults.push(
            `placeholder ${Math.round(width)} in ${Math.round(room)}: ${field.placeholder}`,
          )
        }
      }
    }

    function drawnLines(): Line[] {
      const lines: Line[] = []
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement
        const text = node.nodeValue?.trim() ?? ''
        if (!element || text === '' || !isDrawn(element)) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        for (const box of range.getClientRects()) {
          if (box.width > 1) lines.push({ text, element, layer: layerOf(element), box })
        }
      }
      return lines
    }

    /** The part of a box that scrolling areas around it let through. */
    function isScrolledAway({ element, box }: Line): boolean {
      for (let each = element.parentElement; each; each = each.parentElement) {
        if (each === document.body) return false
        if (getComputedStyle(each).overflowY === 'visible') continue
        const around = each.getBoundingClientRect()
        if (box.bottom > around.bottom + tolerance || box.top < around.top - tolerance) return true
      }
      return false
    }

    /** A drawn box around the text that the text sticks out of sideways. */
    function boxLeft({ element, box }: Line): Element | undefined {
      for (let each: Element | null = element; each; each = each.parentElement) {
        const { backgroundColor, borderLeftWidth, display } = getComputedStyle(each)
        if (display === 'inline') continue
        const isBox = backgroundColor !== 'rgba(0, 0, 0, 0)' || borderLeftWidth !== '0px'
        const around = each.getBoundingClientRect()
        const isOut = box.left < around.left - tolerance || box.right > around.right + tolerance
        if (isBox && isOut) return each
      }
      return undefined
    }

    function checkLines(): void {
      const lines = drawnLines().filter((line) => !isScrolledAway(line))
      const width = document.documentElement.clientWidth
      for (const [index, line] of lines.entries()) {
        if (line.box.left < -tolerance || line.box.right > width + tolerance) {
          faults.push(`outside of the page: ${line.text}`)
        }
        const left = boxLeft(line)
        if (left) faults.push(`“${line.text}” sticks out of ${nameOf(left)}`)
        for (const other of lines.slice(index + 1)) {
          if (other.element === line.element || other.layer !== line.layer) continue
          const across =
            Math.min(line.box.right, other.box.right) - Math.max(line.box.left, other.box.left)
          // Lines of text set close touch with the empty parts of their boxes.
          const down =
            Math.min(line.box.bottom, other.box.bottom) - Math.max(line.box.top, other.box.top)
          const low = Math.min(line.box.height, other.box.height)
          if (across > tolerance && down > Math.max(tolerance, low / 4)) {
            faults.push(`“${line.text}” lies on “${other.text}”`)
          }
        }
      }
    }

    checkWidths()
    checkPlaceholders()
    checkLines()
    return [...new Set(faults)]
  })
}

/** Everything that can be pressed and is smaller than a size; links within a sentence may be. */
export function smallTargets(page: Page, size: number): Promise<string[]> {
  return page.evaluate((least) => {
    const selector = 'a[href], button, input, textarea, summary, select, [tabindex="0"]'

    function isInSentence(element: Element): boolean {
      if (getComputedStyle(element).display !== 'inline') return false
      const around = element.parentElement?.textContent?.trim() ?? ''
      return around.length > (element.textContent ?? '').trim().length
    }

    /** A label is pressed like its own control. */
    function boxOf(element: Element): { width: number; height: number } {
      const own = element.getBoundingClientRect()
      const label = element.closest('label')?.getBoundingClientRect()
      return {
        width: Math.max(own.width, label?.width ?? 0),
        height: Math.max(own.height, label?.height ?? 0),
      }
    }

    return [...document.querySelectorAll(selector)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.classList.contains('not-focus:sr-only'))
      .filter((element) => !isInSentence(element))
      .map((element) => ({ element, ...boxOf(element) }))
      .filter(({ width, height }) => Math.min(width, height) < least - 0.01)
      .map(({ element, width, height }) => {
        const name = element.ariaLabel ?? element.textContent ?? ''
        return `${width.toFixed(1)} x ${height.toFixed(1)}: <${element.localName}> ${name.trim()}`
      })
  }, size)
}

/**
 * Text that stands out less than 4.5:1, or 3:1 where it is large. axe gives up on the cells of the
 * metrics, because a radio lies over their text, and on single letters.
 */
export function faintTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Color = readonly [red: number, green: number, blue: number, alpha: number]
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    if (!context) throw new Error('no canvas')
    const pixel = context

    function colorOf(css: string): Color {
      pixel.clearRect(0, 0, 1, 1)
      pixel.fillStyle = css
      pixel.fillRect(0, 0, 1, 1)
      const [red = 0, green = 0, blue = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data
      return [red, green, blue, alpha / 255]
    }

    function over([red, green, blue, alpha]: Color, below: Color): Color {
      const mix = (upper: number, lower: number) => upper * alpha + lower * (1 - alpha)
      return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2]), 1]
    }

    function groundOf(element: Element | null): Color {
      if (!element) return [255, 255, 255, 1]
      const color = colorOf(getComputedStyle(element).backgroundColor)
      return color[3] === 1 ? color : over(color, groundOf(element.parentElement))
    }

    function luminance([red, green, blue]: Color): number {
      const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
        const share = part / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    function opacityOf(element: Element | null): number {
      if (!element) return 1
      return Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement)
    }

    const faults = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      const text = node.nodeValue?.trim() ?? ''
      if (!element?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
      if (text === '' || element.closest(':disabled')) continue
      const { color, fontSize, fontWeight } = getComputedStyle(element)
      const size = Number.parseFloat(fontSize)
      const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700)
      const ground = groundOf(element)
      const [red, green, blue, alpha] = colorOf(color)
      // The vector field hides its own text behind the same text in better lines.
      if (alpha === 0) continue
      const drawn = over([red, green, blue, alpha * opacityOf(element)], ground)
      const [light = 0, dark = 0] = [luminance(drawn), luminance(ground)].toSorted((a, b) => b - a)
      const contrast = (light + 0.05) / (dark + 0.05)
      if (contrast < (isLarge ? 3 : 4.5)) faults.add(`${contrast.toFixed(2)}: ${text.slice(0, 40)}`)
    }
    return [...faults]
  })
}
