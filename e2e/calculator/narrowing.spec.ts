import { type App, expect, test, vectors } from '../app.ts'

// Ranges from a brute force over all completions in exact fractions, apart from the engine.
const clicks = [
  ['Vulnerable System Confidentiality', 'High', '4.1 to 10.0', 'Medium to Critical'],
  ['Attack Vector', 'Network', '5.6 to 10.0', 'Medium to Critical'],
  ['Subsequent System Confidentiality', 'None', '5.6 to 9.9', 'Medium to Critical'],
  ['User Interaction', 'None', '5.9 to 9.9', 'Medium to Critical'],
  ['Attack Complexity', 'Low', '5.9 to 9.9', 'Medium to Critical'],
  ['Vulnerable System Integrity', 'High', '7.4 to 9.9', 'High to Critical'],
  ['Privileges Required', 'Low', '7.6 to 9.3', 'High to Critical'],
  ['Attack Requirements', 'Present', '7.6 to 8.9', 'High'],
  ['Subsequent System Integrity', 'None', '7.6 to 8.7', 'High'],
  ['Vulnerable System Availability', 'Low', '7.6 to 8.7', 'High'],
] as const

test('a v4.0 vector is scored by clicks while its range narrows to one number', async ({ app }) => {
  await app.open()
  await app.shows({ score: '0.0 to 10.0', severity: 'None to Critical' })
  let open = 11
  for (const [metric, value, score, severity] of clicks) {
    await app.choose(metric, value)
    await app.shows({ score, severity })
    open--
    await expect(app.result).toContainText('Not final')
    await expect(app.page.getByRole('main')).toContainText(`of 11 base metrics · ${open} open`)
  }
  await expect(app.result).toContainText('Subsequent System Availability (SA) settles the score.')
  await app.choose('Subsequent System Availability', 'None')
  await app.shows({ score: '7.6', severity: 'High', vector: vectors.v40 })
  await expect(app.result).not.toContainText('Not final')
  await expect(app.result).toContainText('CVSS-B · version 4.0')
  await app.choose('Exploit Maturity', 'Unreported')
  await app.shows({ score: '5.0', severity: 'Medium', vector: `${vectors.v40}/E:U` })
  await expect(app.result).toContainText('CVSS-BT · version 4.0')
})

test('each value shows the end of the range that it would move', async ({ app }) => {
  await app.openVector(vectors.v40Half)
  await app.shows({ score: '5.9 to 9.9', severity: 'Medium to Critical' })
  await expect(app.result).toContainText(/(PR|VI)\) settles most: any answer leaves 3\.4 points/)
  const shown = [
    ['Privileges Required', 'None', 'from 8.2', 'would then score from 8.2'],
    ['Privileges Required', 'Low', '6.0 to 9.3', 'would then score 6.0 to 9.3'],
    ['Privileges Required', 'High', 'up to 9.3', 'could then score up to 9.3'],
    ['Attack Requirements', 'None', 'from 6.9', 'would then score from 6.9'],
    ['Vulnerable System Integrity', 'Low', 'up to 9.3', 'could then score up to 9.3'],
  ] as const
  for (const [metric, value, text, description] of shown) {
    await expect(app.cell(metric, value)).toContainText(text)
    await expect(app.value(metric, value)).toHaveAccessibleDescription(
      new RegExp(`; ${description}$`),
    )
  }
})

test('each value of a complete vector shows the score it would have', async ({ app }) => {
  await app.openVector(vectors.v31)
  const shown = [
    ['Attack Complexity', 'High', '8.1', 'would score 8.1 High'],
    ['Scope', 'Changed', '10.0', 'would score 10.0 Critical'],
    ['Availability', 'Low', '9.4', 'would score 9.4 Critical'],
    ['Availability', 'None', '9.1', 'would score 9.1 Critical'],
  ] as const
  for (const [metric, value, text, description] of shown) {
    await expect(app.cell(metric, value)).toContainText(text)
    await expect(app.value(metric, value)).toHaveAccessibleDescription(
      new RegExp(`; ${description}$`),
    )
  }
  await expect(app.value('Attack Complexity', 'Low')).not.toHaveAccessibleDescription(/score/)
})

/** The weight of the words below a value's name. */
function weightBelow(app: App, metric: string, value: string): Promise<string[]> {
  return app.cell(metric, value).evaluate((cell) => {
    const texts = document.createTreeWalker(
      cell.querySelectorAll(':scope > span')[1]!,
      NodeFilter.SHOW_TEXT,
    )
    const weights = new Set<string>()
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (node.parentElement && node.nodeValue?.trim() !== '') {
        weights.add(getComputedStyle(node.parentElement).fontWeight)
      }
    }
    return [...weights]
  })
}

test('the chosen value keeps its number; another severity word stands out in weight', async ({
  app,
}) => {
  await app.openVector(vectors.v31)
  await expect(app.cell('Attack Vector', 'Network')).toHaveText(/^NNetwork9\.8/)
  await expect(app.cell('Attack Vector', 'Physical')).toContainText('6.8 Medium')
  await expect(app.cell('Scope', 'Changed')).toHaveText(/^CChanged10\.0/)
  await expect(app.cell('Exploit Code Maturity', 'Not Defined')).toContainText('as High 9.8')
  expect(await weightBelow(app, 'Attack Vector', 'Physical')).toEqual(['600'])
  expect(await weightBelow(app, 'Attack Vector', 'Network')).toEqual(['400'])
  expect(await weightBelow(app, 'Scope', 'Changed')).toEqual(['400'])
  await app.openVector(vectors.v40Half)
  await expect(app.cell('Attack Vector', 'Network')).toHaveText(/^NNetwork=/)
  expect(await weightBelow(app, 'Privileges Required', 'None')).toEqual(['400'])
})

test('what settles most is only said where it says something', async ({ app }) => {
  await app.openVector('CVSS:3.1')
  await expect(app.result).not.toContainText('settles')
  await app.openVector('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U')
  await expect(app.result).toContainText('settles most')
})
