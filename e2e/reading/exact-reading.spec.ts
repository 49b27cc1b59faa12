import { expect, test, vectors } from '../app.ts'

const base = vectors.v31
const opened = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:Z/SC:N/SI:N/SA:N'

test('a pasted vector is read whole whatever broke it, and the notice says how', async ({
  app,
}) => {
  await app.open()
  await app.paste(`${base}<br>/E:P/RL:O/RC:C/CR:H/MAV:L/MC:L`)
  await app.shows({ score: '7.4', vector: `${base}/E:P/RL:O/RC:C/CR:H/MAV:L/MC:L` })
  await expect(app.notice).toContainText('removed markup from within it')
  await app.paste(`The vector is ${base.replace('UI:N', 'UI:\nN')} and so on`)
  await app.shows({ score: '9.8', vector: base })
  await app.paste('CVSS v3.0 Vector: AV:N/AC:L/PR:N/UI:R/S:C/C:H/I:H/A:L/CR:L')
  await app.shows({
    score: '9.0',
    vector: 'CVSS:3.0/AV:N/AC:L/PR:N/UI:R/S:C/C:H/I:H/A:L/CR:L',
  })
  await expect(app.notice).toContainText('took the version from the text beside it')
})

test('a bad value among good ones leaves its metric open and is named', async ({ app }) => {
  for (const bring of [() => app.openVector(opened), () => app.paste(opened)]) {
    await app.openVector('CVSS:3.1')
    await bring()
    await expect(app.value('Attack Vector', 'Network')).toBeChecked()
    // Whatever VA is, it is 9.3, and not final all the same.
    await expect(app.score).toHaveText('9.3 either way')
    await expect(app.result).toContainText('Not final')
    await expect(app.vector).toHaveValue(opened.replace('/VA:Z', ''))
    await expect(app.notice).toContainText('does not exist: VA (“VA:Z”). VA takes H, L or N.')
  }
})

test('what was not read is said: words held on by a slash, other scores, parts of a link', async ({
  app,
}) => {
  await app.open()
  await app.paste('CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:L/A:N/leftover/')
  await app.shows({ score: '7.1' })
  await expect(app.notice).toContainText(
    'Not read, though it stands beside the vector: “leftover”.',
  )
  await app.paste('Critical 9.8 CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N')
  await expect(app.notice).toContainText('The text says 9.8, the vector is 7.5.')
  await app.open('#garbage')
  await expect(app.notice).toContainText('Not understood in the link: “garbage”.')
  await app.openVector(`${base}&cve=CVE-2026-1`)
  await app.shows({ score: '9.8', vector: base })
  await expect(app.notice).toContainText('“cve=CVE-2026-1” as a CVE ID')
})

test('metrics in front of a vector that cannot be joined to it are said', async ({ app }) => {
  await app.open()
  await app.paste(`9.8RL:O/${base}`)
  await app.shows({ score: '9.8', vector: base })
  await expect(app.notice).toContainText('beside the vector: “9.8RL:O”.')
  await app.paste(`AV:N/PR:Nx/RL:O/${vectors.v40}`)
  await app.shows({ score: '7.6', vector: vectors.v40 })
  await expect(app.notice).toContainText(
    'A second vector could not be read: “AV:N/PR:Nx/RL:O”. Metric PR has no value Nx',
  )
  await expect(app.pasteField).toHaveValue(`AV:N/PR:Nx/RL:O/${vectors.v40}`)
  await app.openVector(`9.8RL:O/${base}`)
  await app.shows({ score: '9.8', vector: base })
  await expect(app.notice).toContainText('beside the vector: “9.8RL:O”.')
})

test('of more vectors or CVE IDs than are listed both numbers are said', async ({ app }) => {
  const many = Array.from({ length: 120 }, (_, place) => {
    const of = (power: number, letters: string) =>
      letters.charAt(Math.floor(place / 3 ** power) % 3)
    return `CVSS:3.1/AV:${of(0, 'NAL')}/AC:L/PR:${of(1, 'NLH')}/UI:N/S:U/C:${of(2, 'NLH')}/I:${of(3, 'NLH')}/A:${of(4, 'NLH')}`
  })
  await app.open()
  await app.paste(many.join('\n'))
  await expect(app.notice).toContainText('120 vectors were found; the first 50 are listed.')
  await expect(app.notice.getByRole('listitem')).toHaveCount(50)
  await app.paste(
    Array.from({ length: 1_200 }, (_, place) => `CVE-2024-${place + 1_000}`).join(' '),
  )
  await expect(app.notice).toContainText('1,200 CVE IDs were found; the first 50 are listed.')
  await expect(app.notice.getByRole('button', { name: /^CVE-/ })).toHaveCount(50)
})

test('a refused text stays whole in the field; v4.0 metrics under a v3.1 prefix are one sentence', async ({
  app,
}) => {
  await app.open()
  const emoji = `${base}/E😛/RL:O/RC:C`
  await app.paste(emoji)
  await expect(app.pasteField).toHaveValue(emoji)
  await expect(app.notice.getByRole('listitem')).toHaveCount(1)
  await app.paste(opened.replace('4.0', '3.1').replace('VA:Z', 'VA:H'))
  await expect(app.notice.getByRole('listitem')).toHaveText([
    'The prefix says CVSS:3.1, but these are metrics of CVSS:4.0. Use the prefix CVSS:4.0.',
  ])
})

test('the vector on screen already is said to be, with what was repaired', async ({ app }) => {
  await app.openVector(base)
  await app.paste(base.toLowerCase())
  await expect(app.notice).toContainText('already on screen')
  await expect(app.notice).toContainText('corrected upper and lower case')
})

test('words beside a vector are joined or named, and claims that do not fit are said', async ({
  app,
}) => {
  await app.open()
  await app.paste(`${base}\nExploit Code Maturity: Unproven\nRemediation Level: Official Fix`)
  await app.shows({ score: '8.5', vector: `${base}/E:U/RL:O` })
  await expect(app.notice).toContainText('joined the parts that were given apart')
  await app.paste(`Attack Vector: Local\nCVSS v4.0, Severity: Low, ${base}`)
  await app.shows({ score: '9.8', vector: base })
  await expect(app.notice).toContainText('beside the vector: “Attack Vector: Local”')
  await expect(app.notice).toContainText('The text says CVSS v4.0, the vector is CVSS v3.1.')
  await expect(app.notice).toContainText('The text says Low, the vector is Critical 9.8.')
  await app.paste(`SSVCv2/E:A/A:Y ${base}`)
  await app.shows({ score: '9.8', vector: base })
  await expect(app.notice).toContainText('“SSVCv2/E:A/A:Y” is an SSVC string')
})

test('each of several vectors carries whose it is', async ({ app }) => {
  await app.open()
  await app.paste(`CVE-2024-3094: ${base}\nLogin page: ${base.replace('AV:N', 'AV:L')}`)
  const offers = app.notice.getByRole('listitem').getByRole('button')
  await expect(offers).toHaveText([/^CVE-2024-3094.*9\.8/, /^Login page.*8\.4/])
})

test('what looks like a CVE ID is read where it can be only one, and named otherwise', async ({
  app,
}) => {
  await app.open()
  await app.paste(`cve-20243094: ${base}`)
  await app.shows({ score: '9.8', vector: base })
  await expect(app.notice).toContainText('It is about CVE-2024-3094')
  await expect(app.notice).toContainText('Read as CVE IDs: “cve-20243094” as CVE-2024-3094.')
  await app.paste(`CVE-2024-309: ${base}`)
  await expect(app.notice).toContainText(
    '“CVE-2024-309” looks like a CVE ID and could not be read.',
  )
})

test('an address that cannot be read takes the place of an older text in the field', async ({
  app,
}) => {
  await app.open()
  await app.pasteField.fill('an older text')
  await app.pasteField.press('Enter')
  await expect(app.notice).toContainText('No vector was found')
  await app.page.evaluate(() => {
    location.hash = '#garbage'
  })
  await expect(app.notice).toContainText('Not understood in the link: “garbage”.')
  await expect(app.pasteField).toHaveValue('garbage')
})
