// The engine's file in somebody else's page: of another origin, on the page itself and in a worker.
import { elementTest as test, expect } from '../frame/host-page.ts'

const score = (address: string) => `
  import { parseVector, scoreVector } from '${address}'
  const { vector } = parseVector('CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N')
  const { overall } = scoreVector(vector)`

test('the engine scores in a page of another origin, and in its worker', async ({
  host,
  origin,
}) => {
  const address = `${origin}/engine.js`
  const inWorker = JSON.stringify(`${score(address)}; postMessage(overall)`)
  await host.open(`<output id="page"></output> <output id="worker"></output>
    <script type="module">
      ${score(address)}
      document.getElementById('page').textContent = overall
      const code = new Blob([${inWorker}], { type: 'text/javascript' })
      const worker = new Worker(URL.createObjectURL(code), { type: 'module' })
      worker.onmessage = ({ data }) => (document.getElementById('worker').textContent = data)
    </script>`)
  await expect(host.page.locator('#page')).toHaveText('9.3')
  await expect(host.page.locator('#worker')).toHaveText('9.3')
})
