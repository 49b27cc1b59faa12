import { expect, test } from '../app.ts'

const links = [
  {
    of: 'FIRST’s v3.1',
    link: 'https://www.first.org/cvss/calculator/3.1#CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N',
    vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N',
    score: '6.1',
    says: 'Loaded a CVSS v3.1 vector from a link to FIRST’s calculator.',
  },
  {
    of: 'FIRST’s v4.0',
    link: 'https://www.first.org/cvss/calculator/4-0#CVSS:4.0/AV:L/AC:L/AT:N/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:P',
    vector: 'CVSS:4.0/AV:L/AC:L/AT:N/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:P',
    score: '7.1',
    says: 'Loaded a CVSS v4.0 vector from a link to FIRST’s calculator.',
  },
  {
    of: 'NVD’s v3',
    link: 'https://nvd.nist.gov/vuln-metrics/cvss/v3-calculator?name=CVE-2021-44228&vector=AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H&version=3.1&source=NIST',
    vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H',
    score: '10.0',
    says: 'Loaded a CVSS v3.1 vector from a link to NVD’s calculator.',
  },
  {
    of: 'NVD’s v2',
    link: 'https://nvd.nist.gov/vuln-metrics/cvss/v2-calculator?name=CVE-2014-0160&vector=(AV:N/AC:L/Au:N/C:P/I:N/A:N)',
    vector: 'CVSS:2.0/AV:N/AC:L/Au:N/C:P/I:N/A:N',
    score: '5.0',
    says: 'Loaded a CVSS v2.0 vector from a link to NVD’s calculator.',
  },
  {
    of: 'NVD’s v4',
    link: 'https://nvd.nist.gov/site-scripts/cvss-v4-calculator-main/?name=CVE-2024-3400&vector=AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/E:U&version=4.0',
    vector: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/E:U',
    score: '9.1',
    says: 'Loaded a CVSS v4.0 vector from a link to NVD’s calculator.',
  },
  {
    of: 'Red Hat’s v4',
    link: 'https://redhatproductsecurity.github.io/cvss-v4-calculator/#CVSS:4.0/AV:L/AC:L/AT:N/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
    vector: 'CVSS:4.0/AV:L/AC:L/AT:N/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
    score: '8.5',
    says: 'Loaded a CVSS v4.0 vector from a link to Red Hat’s calculator.',
  },
  {
    of: 'metæffekt’s',
    link: 'https://www.metaeffekt.com/security/cvss/calculator/?vector=%5B%5B%22CVE-2020-1%22%2Ctrue%2C%22AV%3AL%2FAC%3AL%2FPR%3AL%2FUI%3AN%2FS%3AU%2FC%3AH%2FI%3AH%2FA%3AH%22%2C%22CVSS%3A3.1%22%5D%5D',
    vector: 'CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H',
    score: '7.8',
    says: 'Loaded a CVSS v3.1 vector from a link to metæffekt’s calculator.',
  },
  {
    of: 'Outlook’s, around FIRST’s v3.1',
    link: 'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.first.org%2Fcvss%2Fcalculator%2F3.1%23CVSS%3A3.1%2FAV%3AN%2FAC%3AL%2FPR%3AN%2FUI%3AN%2FS%3AU%2FC%3AH%2FI%3AN%2FA%3AN&data=05%7C02%7Csomebody%40example.org%7C0&sdata=x%3D&reserved=0',
    vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N',
    score: '7.5',
    says: 'Loaded a CVSS v3.1 vector from a link to FIRST’s calculator.',
  },
] as const

test('the paste field opens the links of other calculators', async ({ app }) => {
  await app.open()
  for (const { of, link, vector, score, says } of links) {
    await test.step(of, async () => {
      await app.paste(link)
      await app.shows({ score, vector })
      await expect(app.notice).toContainText(says)
      await expect(app.pasteField).toHaveValue('')
      // NVD's links name a CVE ID, which stays in the address behind the vector.
      await expect.poll(() => new URL(app.page.url()).hash.split('&')[0]).toBe(`#${vector}`)
    })
  }
})

test('a link pasted outside of any field opens as well', async ({ app }) => {
  await app.open()
  await app.copyElsewhere(links[0].link)
  await app.focus('Attack Vector', 'Network')
  await app.press('Control+v')
  await app.shows(links[0])
})
