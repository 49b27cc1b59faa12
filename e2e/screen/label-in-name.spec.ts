import { type App, expect, test, vectors } from '../app.ts'

/**
 * Controls whose accessible name lacks words that they show, as it has to hold them for whoever speaks to
 * the page (WCAG 2.5.3); signs are no words.
 */
function unspeakable(app: App): Promise<string[]> {
  return app.page.evaluate(() => {
    const words = (text: string) =>
      text
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}.]+/gu, ' ')
        .trim()

    /** Text that is drawn, also where it is hidden from screen readers. */
    function shownText(control: Element): string {
      const texts: string[] = []
      const walker = document.createTreeWalker(control, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const range = document.createRange()
        range.selectNodeContents(node)
        if (range.getBoundingClientRect().width > 1) texts.push(node.nodeValue ?? '')
      }
      return texts.join(' ')
    }

    function labelOf(control: Element): string {
      const isField = /^(input|textarea|select)$/.test(control.localName)
      if (!isField) return shownText(control)
      const field = control as HTMLInputElement
      if (field.type === 'radio' && field.closest('[data-metric]')) return ''
      const [label] = field.labels ?? []
      return label ? shownText(label) : field.placeholder
    }

    const faults: string[] = []
    for (const control of document.querySelectorAll(
      'button, a[href], summary, input, textarea, select',
    )) {
      const name = control.getAttribute('aria-label')
      if (name === null || !control.checkVisibility()) continue
      const shown = words(labelOf(control))
      if (!/\p{L}{2}/u.test(shown)) continue
      if (!words(name).includes(shown)) faults.push(`shows “${shown}”, is called “${words(name)}”`)
    }
    return faults
  })
}

for (const width of [1280, 360]) {
  test(`every label that is seen can be said at ${width} px`, async ({ app }) => {
    const { page } = app
    await page.setViewportSize({ width, height: 800 })
    for (const vector of ['CVSS:4.0', vectors.v40Half, `${vectors.v31}/E:P/CR:L`]) {
      await app.openVector(vector)
      expect(await unspeakable(app)).toEqual([])
    }
    await page.getByRole('heading', { name: 'Title and notes' }).click()
    await expect(page.getByRole('textbox', { name: 'Note on the vector' })).toBeVisible()
    expect(await unspeakable(app)).toEqual([])
    const isPhone = width < 1024
    if (isPhone) await app.button('Show the whole result').click()
    expect(await unspeakable(app)).toEqual([])
    await app.button('Keep').click()
    await app.button('List 1').click()
    // Its head and the row.
    await expect(
      page.getByRole('region', { name: 'List', exact: true }).getByRole('row'),
    ).toHaveCount(2)
    expect(await unspeakable(app)).toEqual([])
    await app.button('Keys and settings').click()
    await expect(app.keys).toBeVisible()
    expect(await unspeakable(app)).toEqual([])
  })
}
