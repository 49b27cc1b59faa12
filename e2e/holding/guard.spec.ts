import { expect, test } from '../app.ts'

test('the page is served with its policy, and the guard of every test notices faults', async ({
  app,
  faults,
}) => {
  const { page } = app
  const response = await page.goto('/')
  expect(response?.headers()['content-security-policy']).toContain("default-src 'none'")
  expect(response?.headers()['content-security-policy']).toContain("frame-ancestors 'self'")
  await expect(app.result).toBeVisible()
  expect(faults).toEqual([])
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('planted')
    })
    document.body.append(Object.assign(document.createElement('style'), { textContent: 'a{}' }))
    const image = document.createElement('img')
    image.src = 'https://first.example/pixel.png'
    document.body.append(image)
  })
  await expect.poll(() => faults.join('\n')).toContain('page error: planted')
  await expect.poll(() => faults.join('\n')).toContain('policy violation: style-src')
  await expect.poll(() => faults.join('\n')).toContain('policy violation: img-src')
  await page.goto('https://first.example/').catch(() => undefined)
  expect(faults.join('\n')).toContain('request: https://first.example/')
  faults.length = 0
})
