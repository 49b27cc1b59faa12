import { expect, test } from '@playwright/test'

test('the built page opens without a message or a policy violation', async ({ page }) => {
  const messages: string[] = []
  page.on('console', (message) => messages.push(message.text()))
  page.on('pageerror', (error) => messages.push(error.message))
  const response = await page.goto('/')
  expect(response?.headers()['content-security-policy']).toContain("frame-ancestors 'self'")
  await expect(page).toHaveTitle(/Plumb/)
  await expect(page.getByRole('main')).toBeVisible()
  expect(messages).toEqual([])
})
