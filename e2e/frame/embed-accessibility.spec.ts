import { findsNothing } from '../screen/axe.ts'
import { expect, openFrame, test, vectors } from './host-page.ts'
import { faintTexts, smallTargets, textFaults } from '../screen/layout.ts'

const states = {
  half: `#${vectors.v40Half}`,
  'complete, with every group': `#${vectors.v40}/E:P/CR:L/MSI:S/S:P/AU:Y`,
  'growing with its content': `?autosize#${vectors.v31}`,
  'a field': `?mode=field#${vectors.v31}`,
  'read only': `?read-only&lock-version=3.1#${vectors.v31}/E:P`,
  'a broken vector': '#CVSS:3.1/AV:Q',
}

for (const [state, address] of Object.entries(states)) {
  test(`axe finds nothing in the frame: ${state}`, async ({ app }) => {
    const { page } = app
    for (const width of [640, 320]) {
      await page.setViewportSize({ width, height: 640 })
      await page.goto('about:blank')
      await openFrame(app, address)
      await test.step(`${width} px`, async () => {
        await findsNothing(app)
        expect(await faintTexts(page)).toEqual([])
        expect(await smallTargets(page, 24)).toEqual([])
      })
    }
    await page.emulateMedia({ colorScheme: 'dark' })
    await findsNothing(app, 'colours')
    expect(await faintTexts(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
  })
}

for (const width of [1100, 640, 320]) {
  test(`no text of the frame is cut off at ${width} px`, async ({ app }) => {
    const { page } = app
    await page.setViewportSize({ width, height: 640 })
    for (const [state, address] of Object.entries(states)) {
      for (const language of ['en', 'en-XA']) {
        await page.goto('about:blank')
        await openFrame(app, address.replace(/^\??/, `?lang=${language}&`))
        expect.soft(await textFaults(page), `${state}, ${language}`).toEqual([])
      }
    }
  })
}
