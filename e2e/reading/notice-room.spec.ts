// A notice lies over the page: whatever it covers can be scrolled clear of it.
import { type App, expect, test, vectors } from '../app.ts'

/** Buttons and fields of the page that cannot be scrolled to where nothing lies over them. */
function coveredForGood(app: App): Promise<string[]> {
  return app.page.evaluate(() => {
    const notice = document.getElementById('paste-notice')
    if (!notice || notice.offsetHeight === 0) return ['no notice']
    const edge = notice.getBoundingClientRect()
    const all = document.querySelectorAll('main :is(button, summary, textarea, input), footer a')
    return [...all]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => {
        element.scrollIntoView({ block: 'nearest' })
        const { left, right, top, bottom } = element.getBoundingClientRect()
        const isBeside = left >= edge.right || right <= edge.left
        return !isBeside && bottom > edge.top + 1 && top < edge.bottom
      })
      .map((element) => element.ariaLabel ?? element.textContent ?? element.id)
  })
}

for (const [width, height] of [
  [1280, 800],
  [768, 1024],
  [360, 740],
] as const) {
  test(`every control can be scrolled clear of a notice at ${width} x ${height}`, async ({
    app,
  }) => {
    await app.page.setViewportSize({ width, height })
    await app.openVector(vectors.v40)
    // One that says something, and offers something that stays.
    await app.page.getByRole('heading', { name: 'Title and notes' }).click()
    await app.page.getByRole('textbox', { name: 'Title', exact: true }).fill('Overflow')
    await app.paste(`Critical 9.1 ${vectors.v31}<br>/E:P`)
    await expect(app.notice.getByRole('button', { name: 'Keep the title and notes' })).toBeVisible()
    await expect.poll(() => coveredForGood(app)).toEqual([])
    await app.notice.getByRole('button', { name: 'Dismiss' }).click()
    await expect(app.page.locator('html')).toHaveCSS('--notice', '0px')
  })
}
