import { hasShared, readShared } from './stand-in-figures.ts'
import { expect, test } from './threat-app.ts'

type Listed = { cve: string; state: string; vectors: readonly unknown[] }

test.skip(!hasShared, 'the real files of ../shared are not here')

test('real records, scores and the real catalogue are shown', async ({ threat }) => {
  test.slow()
  const index = readShared('cve_records/index.json') as Listed[]
  const published = index.filter(({ state }) => state === 'PUBLISHED')
  const most = published.toSorted((one, other) => other.vectors.length - one.vectors.length)
  const sample = [
    index.find(({ state }) => state === 'REJECTED'),
    published.find(({ vectors }) => vectors.length === 0),
    ...most.slice(0, 3),
    published.at(-1),
  ].filter((listed) => listed !== undefined)
  await threat.openAsking('CVE-2023-34362')
  await expect(threat.fact('In KEV since 2023-06-02, ransomware known')).toBeVisible()
  await expect(threat.fact('EPSS')).toContainText(/EPSS \d\d\.\d+% \(99th\)/)
  await threat.show()
  for (const { cve, state, vectors } of sample) {
    await threat.ask(cve)
    if (state === 'REJECTED') await expect(threat.published).toContainText('was rejected.')
    else await expect(threat.published.getByRole('listitem')).toHaveCount(vectors.length)
    await expect(threat.card).toContainText(
      state === 'REJECTED' ? 'Rejected record' : `${vectors.length} vector`,
    )
  }
  await threat.calculatorWorks()
})
