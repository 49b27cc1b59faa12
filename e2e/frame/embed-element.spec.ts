import { elementTest as test, expect, vectors } from './host-page.ts'
import { requiredMessage } from './embed-stub.ts'

test.use({ frameKind: 'stub' })

const { v40, v40Half } = vectors
const other = v40.replace('AV:N', 'AV:L')

test('a form gets the complete vector, or nothing while it is incomplete', async ({ host }) => {
  await host.openElements(
    `<form><cvss-calculator name="cvss" vector="${v40}"></cvss-calculator></form>`,
  )
  await host.loaded()
  expect(await host.sent()).toEqual([['cvss', v40]])
  await host.choose(v40Half)
  await expect.poll(host.sent).toEqual([['cvss', '']])
  expect(await host.on((element) => [element.value, element.state?.partial])).toEqual(['', v40Half])
  expect(await host.on((element) => element.form === document.querySelector('form'))).toBe(true)
})

test('before the frame has spoken, a form gets back what the page gave', async ({ host, page }) => {
  await page.route(/\/embed\.html/, (route) => route.fulfill({ body: '' }))
  await host.openElements(
    `<form><cvss-calculator name="cvss" required vector="${v40}"></cvss-calculator></form>`,
  )
  expect(await host.sent()).toEqual([['cvss', v40]])
  expect(await host.on((element) => element.checkValidity())).toBe(true)
})

test('required and incomplete is invalid, with the message of the frame', async ({
  host,
  page,
}) => {
  await host.openElements(
    `<form><cvss-calculator name="cvss" required></cvss-calculator><button>Send</button></form>`,
  )
  await host.loaded()
  const validity = () =>
    host.on(({ validity, validationMessage, willValidate }) => ({
      missing: validity.valueMissing,
      validationMessage,
      willValidate,
    }))
  await host.choose(v40Half)
  const invalid = { missing: true, validationMessage: requiredMessage, willValidate: true }
  expect(await validity()).toEqual(invalid)
  const address = page.url()
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page).toHaveURL(address)
  // A browser reports at the anchor, and says on the console when that cannot take the focus.
  expect(await host.on((element) => document.activeElement === element)).toBe(true)
  await host.choose(v40)
  await expect.poll(validity).toEqual({ missing: false, validationMessage: '', willValidate: true })
  await host.choose(v40Half)
  await expect.poll(validity).toEqual(invalid)
  await host.on((element) => {
    element.required = false
  })
  expect(await host.on((element) => element.reportValidity())).toBe(true)
  await host.on((element) => {
    element.required = true
    element.readOnly = true
  })
  expect(await host.on((element) => element.checkValidity())).toBe(true)
})

test('reset loads the attribute again', async ({ host, page }) => {
  await host.openElements(
    `<form><cvss-calculator name="cvss" vector="${v40}"></cvss-calculator></form>`,
  )
  await host.loaded()
  await host.choose(other)
  await expect.poll(host.value).toBe(other)
  await page.evaluate(() => document.querySelector('form')?.reset())
  expect(await host.value()).toBe(v40)
  await expect.poll(async () => (await host.told('load')).at(-1)?.vector).toBe(v40)
})

test('what was chosen comes back with the page, also when incomplete', async ({ host, page }) => {
  await host.openElements(
    `<form><cvss-calculator name="cvss" vector="${v40}"></cvss-calculator></form>`,
  )
  await host.loaded()
  await host.choose(v40Half)
  await expect.poll(host.value).toBe('')
  await host.goElsewhere()
  await page.goBack()
  await host.loaded()
  expect(await host.on((element) => element.state?.partial)).toBe(v40Half)
  expect(await host.sent()).toEqual([['cvss', '']])
})

test('what nobody changed is what the page says when it comes back', async ({
  host,
  hostServer,
  page,
}) => {
  const bodyWith = (vector: string) =>
    `<form><cvss-calculator name="cvss" vector="${vector}"></cvss-calculator></form>`
  await host.openElements(bodyWith(v40))
  await host.loaded()
  const address = page.url()
  await host.goElsewhere()
  hostServer.change(address, host.withScripts(bodyWith(other)))
  await page.goBack()
  await host.loaded()
  expect(await host.value()).toBe(other)
})

test('a restored vector counts once the frame has found it complete', async ({ host }) => {
  await host.openElements(`<cvss-calculator></cvss-calculator>`)
  await host.loaded()
  const values = await host.on((element, vector = 'CVSS:4.0/AV:N') => {
    const restored = element as unknown as { formStateRestoreCallback: (state: unknown) => void }
    restored.formStateRestoreCallback(null)
    restored.formStateRestoreCallback(vector)
    return element.value
  })
  expect(values).toBe('')
  await expect.poll(() => host.on((element) => element.state?.partial)).toBe('CVSS:4.0/AV:N')
})

for (const [how, markup, switchOff] of [
  ['its attribute', '<cvss-calculator name="cvss" disabled></cvss-calculator>', 'cvss-calculator'],
  ['a fieldset', '<fieldset disabled><cvss-calculator name="cvss"></cvss-calculator>', 'fieldset'],
] as const) {
  test(`disabled by ${how}, it can be read only and sends nothing`, async ({ host, page }) => {
    await host.openElements(`<form>${markup}</form>`)
    await host.loaded()
    expect((await host.told('load')).at(-1)?.readOnly).toBe(true)
    expect(await host.sent()).toEqual([])
    await page.locator(switchOff).evaluate((element) => element.removeAttribute('disabled'))
    await expect.poll(async () => (await host.told('config')).at(-1)?.readOnly).toBe(false)
    expect(await host.sent()).toEqual([['cvss', '']])
    await page.locator(switchOff).evaluate((element) => element.setAttribute('disabled', ''))
    await expect.poll(async () => (await host.told('config')).at(-1)?.readOnly).toBe(true)
  })
}

test('properties set before the script is there are honoured', async ({ host }) => {
  await host.openElements(
    `<form><cvss-calculator vector="${other}"></cvss-calculator><cvss-calculator></cvss-calculator></form>`,
    { scripts: [] },
  )
  await host.on(
    (element) => Object.assign(element, { value: 'CVSS:4.0/AV:N', name: 'cvss', required: true }),
    0,
  )
  await host.on((element) => Object.assign(element, { defaultValue: 'CVSS:4.0/AV:A' }), 1)
  await host.loadScript()
  await host.loaded(0)
  await host.loaded(1)
  expect((await host.told('load')).at(-1)?.vector).toBe('CVSS:4.0/AV:N')
  expect((await host.told('load', 1)).at(-1)?.vector).toBe('CVSS:4.0/AV:A')
  expect(await host.sent()).toEqual([['cvss', '']])
  expect(await host.on((element) => element.checkValidity())).toBe(false)
  await host.on((element) => Object.assign(element, { value: 'CVSS:4.0/AV:P' }))
  await expect
    .poll(async () => (await host.told('set')).map(({ vector }) => vector))
    .toEqual(['CVSS:4.0/AV:P'])
})

test('the script may be there twice, under both names', async ({ host, origin, page }) => {
  const { version } = (await import('../../package.json', { with: { type: 'json' } })).default
  await host.openElements(`<cvss-calculator vector="${v40}"></cvss-calculator>`, {
    scripts: [host.script, `${origin}/embed-${version}.js`, host.script],
  })
  await host.loaded()
  expect(await host.value()).toBe(v40)
  expect(page.frames()).toHaveLength(2)
})

test('as a module or inline the script defines nothing and throws nothing', async ({
  host,
  page,
}) => {
  await host.openElements('<cvss-calculator></cvss-calculator>', { scripts: [] })
  await page.addScriptTag({
    content: await (await page.request.get(host.script)).text(),
  })
  expect(await page.evaluate(() => customElements.get('cvss-calculator'))).toBeUndefined()
})

test('two elements on a page do not hear each other', async ({ host }) => {
  await host.openElements(
    `<form><cvss-calculator name="a" vector="${v40}"></cvss-calculator><cvss-calculator name="b"></cvss-calculator></form>`,
  )
  await host.loaded(0)
  await host.loaded(1)
  await host.choose(other, 1)
  await expect.poll(host.sent).toEqual([
    ['a', v40],
    ['b', other],
  ])
  expect(await host.seen()).toHaveLength(1)
})

test('moved, it keeps what was typed; removed, it leaves nothing', async ({ host, page }) => {
  await page.addInitScript(() => {
    const listening = new Set<unknown>()
    Object.assign(window, { listening })
    const add = window.addEventListener.bind(window)
    const remove = window.removeEventListener.bind(window)
    window.addEventListener = (...parameters: Parameters<typeof add>) => {
      if (parameters[0] === 'message') listening.add(parameters[1])
      add(...parameters)
    }
    window.removeEventListener = (...parameters: Parameters<typeof remove>) => {
      listening.delete(parameters[1])
      remove(...parameters)
    }
  })
  const listeners = () =>
    page.evaluate(() => (window as unknown as { listening: Set<unknown> }).listening.size)
  await host.openElements(`<cvss-calculator vector="${v40}"></cvss-calculator><div></div>`)
  await host.loaded()
  await host.choose(v40Half)
  await expect.poll(host.value).toBe('')
  await host.on((element) => document.querySelector('div')?.append(element))
  // While the frame loads again, there may be nobody to ask.
  await expect(async () => {
    const frame = await host.frameOf()
    const last = await frame.evaluate(() => window.stub.heard.at(-1))
    expect(last).toMatchObject({ type: 'load', vector: v40Half })
  }).toPass()
  expect(await listeners()).toBe(1)
  await host.on((element) => element.remove())
  expect(await listeners()).toBe(0)
  await expect.poll(() => page.frames().length).toBe(1)
})

test('moveBefore leaves the frame as it is', async ({ host, page }) => {
  await host.openElements(`<cvss-calculator></cvss-calculator><div></div>`)
  await host.loaded()
  const frame = await host.frameOf()
  await frame.evaluate(() => Object.assign(window, { same: true }))
  await host.on((element) => {
    const target = document.querySelector('div') as HTMLDivElement & {
      moveBefore: (node: Node, before: Node | null) => void
    }
    target.moveBefore(element, null)
  })
  expect(await (await host.frameOf()).evaluate(() => 'same' in window)).toBe(true)
  expect(page.frames()).toHaveLength(2)
  await host.on((element) => Object.assign(element, { value: 'CVSS:4.0/AV:N' }))
  await expect.poll(async () => (await host.told('set')).length).toBe(1)
  await host.choose(v40)
  await expect.poll(host.value).toBe(v40)
})

test('a frame that loads again gets what was typed', async ({ host }) => {
  await host.openElements(`<cvss-calculator vector="${v40}"></cvss-calculator>`)
  await host.loaded()
  await host.choose(v40Half)
  await expect.poll(host.value).toBe('')
  await (await host.frameOf()).evaluate(() => location.reload())
  // While the frame loads again, there may be nobody to ask.
  await expect(async () => {
    const frame = await host.frameOf()
    const last = await frame.evaluate(() => window.stub.heard.at(-1))
    expect(last).toMatchObject({ type: 'load', vector: v40Half })
  }).toPass()
})

test('attributes become options; the first paint knows its own from the address', async ({
  host,
  page,
}) => {
  await host.openElements(
    `<cvss-calculator lock-version="4.0" mode="field" theme="dark" lang="de" groups="base, threat"
      buttons="save cancel" cve="CVE-2024-1234" title="Router" lookups read-only vector="${v40}"></cvss-calculator>`,
  )
  await host.loaded()
  const { searchParams } = new URL((await host.frameOf()).url())
  expect(Object.fromEntries(searchParams)).toEqual({
    origin: new URL(page.url()).origin,
    mode: 'field',
    theme: 'dark',
    lang: 'de',
  })
  expect((await host.told('load')).at(-1)).toEqual({
    type: 'load',
    vector: v40,
    lockVersion: '4.0',
    mode: 'field',
    theme: 'dark',
    lang: 'de',
    groups: ['base', 'threat'],
    buttons: ['save', 'cancel'],
    cve: 'CVE-2024-1234',
    title: 'Router',
    lookups: true,
    readOnly: true,
    autosize: true,
  })
})

test('an attribute that changes is told by config, one that goes is taken back', async ({
  host,
}) => {
  await host.openElements(`<cvss-calculator theme="dark"></cvss-calculator>`)
  await host.loaded()
  await host.on((element) => element.setAttribute('groups', 'base'))
  await expect
    .poll(async () => (await host.told('config')).at(-1))
    .toMatchObject({ theme: 'dark', groups: ['base'], title: '' })
  await host.choose(v40Half)
  await expect.poll(() => host.on((element) => element.state?.partial)).toBe(v40Half)
  await host.on((element) => element.removeAttribute('theme'))
  await expect
    .poll(async () => (await host.told('load')).at(-1))
    .toMatchObject({ vector: v40Half, theme: undefined, groups: ['base'] })
})

test('another lock loads an untouched vector again, and only that', async ({ host }) => {
  await host.openElements(`<cvss-calculator lock-version="3.1"></cvss-calculator>`)
  await host.loaded()
  await host.on((element) => element.setAttribute('lock-version', '4.0'))
  await expect.poll(async () => (await host.told('load')).at(-1)?.lockVersion).toBe('4.0')
  await host.choose(v40)
  await expect.poll(host.value).toBe(v40)
  const loads = await host.told('load')
  await host.on((element) => element.setAttribute('lock-version', '3.1'))
  await expect.poll(async () => (await host.told('config')).at(-1)?.lockVersion).toBe('3.1')
  expect(await host.told('load')).toEqual(loads)
})

test('the vector attribute is the value until somebody changes that', async ({ host }) => {
  await host.openElements(`<cvss-calculator></cvss-calculator>`)
  await host.loaded()
  await host.on((element, vector = 'CVSS:4.0/AV:L') => element.setAttribute('vector', vector))
  await expect.poll(async () => (await host.told('load')).at(-1)?.vector).toBe('CVSS:4.0/AV:L')
  await host.choose(v40)
  await expect.poll(host.value).toBe(v40)
  const loads = await host.told('load')
  await host.on((element) => element.setAttribute('vector', 'CVSS:4.0/AV:P'))
  expect(await host.on((element) => element.defaultValue)).toBe('CVSS:4.0/AV:P')
  expect(await host.value()).toBe(v40)
  // What is asked later is answered later.
  await host.on((element) => element.setAttribute('theme', 'dark'))
  await expect.poll(async () => (await host.told('config')).length).toBe(1)
  expect(await host.told('load')).toEqual(loads)
})

test('change, save and cancel bubble with the state as detail; a set value fires nothing', async ({
  host,
}) => {
  await host.openElements(`<div><cvss-calculator></cvss-calculator></div>`)
  await host.loaded()
  const target = 'cvss-calculator'
  await host.on((element) => Object.assign(element, { value: 'CVSS:4.0/AV:L' }))
  await expect.poll(() => host.on((element) => element.state?.partial)).toBe('CVSS:4.0/AV:L')
  expect(await host.told('set')).toHaveLength(1)
  expect(await host.seen()).toEqual([])

  const frame = await host.frameOf()
  await frame.evaluate((vector) => {
    window.stub.choose(vector)
    window.stub.save()
    window.stub.say({ type: 'cancel', modified: true })
  }, v40)
  await expect.poll(host.seen).toEqual([
    { type: 'change', target, detail: expect.objectContaining({ vector: v40, score: 7.6 }) },
    { type: 'save', target, detail: expect.objectContaining({ vector: v40 }) },
    { type: 'cancel', target, detail: { modified: true } },
  ])
  await expect.poll(() => host.told('saved')).toHaveLength(1)

  await host.on((element) =>
    element.addEventListener('save', (event) => event.preventDefault(), { once: true }),
  )
  await frame.evaluate(() => {
    window.stub.save()
    window.stub.save()
  })
  await expect.poll(async () => (await host.seen()).length).toBe(5)

  await host.on((element) => Object.assign(element, { value: '' }))
  expect(await host.value()).toBe('')
  await expect.poll(() => host.on((element) => element.state?.partial)).toBe('')
  // By its answer the frame has heard everything that was said before.
  expect(await host.told('saved')).toHaveLength(2)
})

test('a vector the frame refuses stays, and the page is told once', async ({ host }) => {
  await host.openElements(
    `<form><cvss-calculator name="cvss" vector="${v40}"></cvss-calculator></form>`,
  )
  await host.loaded()
  await host.on((element) => Object.assign(element, { value: 'nonsense' }))
  const error = { code: 'invalid-vector', message: 'nonsense', value: 'nonsense' }
  await expect
    .poll(host.seen)
    .toEqual([{ type: 'error', target: 'cvss-calculator', detail: error }])
  expect(await host.sent()).toEqual([['cvss', 'nonsense']])
  // The frame is asked to keep and explain it, but not for ever.
  expect((await host.told('load')).filter(({ keep }) => keep)).toHaveLength(1)
  expect(await host.on(({ validity }) => validity.customError)).toBe(true)
})

test('nobody else is heard', async ({ host, hostServer, page, origin }) => {
  const stranger = hostServer.page('', {}, 'localhost')
  await host.openElements(
    `<cvss-calculator vector="${v40}"></cvss-calculator>
     <iframe id="twin" src="${origin}/embed.html"></iframe>
     <iframe id="stranger" src="${stranger}"></iframe>`,
  )
  await host.loaded()
  const forge = () => {
    const state = { vector: 'forged', partial: 'forged' }
    const message = { source: 'cvss-embed', v: 1, type: 'change', reason: 'user', state }
    window.parent.postMessage(message, '*')
  }
  const heard = () => host.on(({ value }) => [value, window.seen.length])
  for (const id of ['#twin', '#stranger']) {
    const frame = await (await page.locator(id).elementHandle())?.contentFrame()
    await frame?.evaluate(forge)
  }
  // The page's own message comes after those, so that they have been heard by then.
  await page.evaluate(forge)
  const arrived = () =>
    page.evaluate(() =>
      new Promise((resolve) => {
        window.addEventListener('message', resolve, { once: true })
        window.postMessage('last', '*')
      }).then(() => true),
    )
  expect(await arrived()).toBe(true)
  expect(await heard()).toEqual([v40, 0])
  // In the right window, but another origin by now.
  await host.elements.evaluate((element, address) => {
    const iframe = element.shadowRoot?.querySelector('iframe')
    return new Promise((resolve) => {
      iframe?.addEventListener('load', () => resolve(true), { once: true })
      iframe?.contentWindow?.location.replace(address)
    })
  }, stranger)
  await (await host.frameOf()).evaluate(forge)
  expect(await arrived()).toBe(true)
  expect(await heard()).toEqual([v40, 0])
})

test('in a sandbox of its own the frame is heard, too', async ({ host }) => {
  await host.openElements(
    `<cvss-calculator sandbox="allow-scripts" vector="${v40}"></cvss-calculator>`,
  )
  await host.loaded()
  expect(await (await host.frameOf()).evaluate(() => window.origin)).toBe('null')
  await host.choose(other)
  await expect.poll(host.value).toBe(other)
})

test('the height is the content’s where asked for, else 640 pixels; the page’s own wins', async ({
  host,
}) => {
  await host.openElements(`<style>#own { height: 333px } #gone { display: none }</style>
    <cvss-calculator autosize></cvss-calculator>
    <cvss-calculator mode="field"></cvss-calculator>
    <cvss-calculator></cvss-calculator>
    <cvss-calculator id="own"></cvss-calculator>
    <cvss-calculator id="gone"></cvss-calculator>`)
  for (const index of [0, 1, 2, 3, 4]) {
    await host.loaded(index)
    const frame = await host.frameOf(index)
    await frame.evaluate(() => window.stub.say({ type: 'resize', height: 210 }))
  }
  const heights = () =>
    host.elements.evaluateAll((all) =>
      all.map((element) => [
        element.getBoundingClientRect().height,
        element.shadowRoot?.querySelector('iframe')?.getBoundingClientRect().height,
      ]),
    )
  await expect.poll(heights).toEqual([
    [210, 210],
    [210, 210],
    [640, 640],
    [333, 333],
    [0, 0],
  ])
  await host.on((element) => {
    element.hidden = true
  })
  await host.on((element) => element.setAttribute('autosize', ''), 2)
  await expect.poll(async () => (await heights())[0]).toEqual([0, 0])
  await expect.poll(async () => (await heights())[2]).toEqual([210, 210])
})

test('the frame is named, takes the focus of the element, and none by itself', async ({ host }) => {
  await host.openElements(`<button autofocus>First</button><cvss-calculator title="Router"></cvss-calculator>
    <cvss-calculator></cvss-calculator>`)
  await host.loaded()
  const titles = await host.elements.evaluateAll((all) =>
    all.map((element) => element.shadowRoot?.querySelector('iframe')?.title),
  )
  expect(titles).toEqual(['Router', 'CVSS calculator'])
  expect(await host.page.evaluate(() => document.activeElement?.localName)).toBe('button')
  await host.on((element) => element.focus())
  expect(await host.page.evaluate(() => document.activeElement?.localName)).toBe('cvss-calculator')
})

test('the strictest policy of a page needs its script and its frame, no styles', async ({
  host,
  origin,
}) => {
  await host.openElements(`<cvss-calculator mode="field" vector="${v40}"></cvss-calculator>`, {
    policy: `default-src 'none'; script-src ${origin}; frame-src ${origin}; require-trusted-types-for 'script'; trusted-types 'none'`,
  })
  await host.loaded()
  expect(await host.value()).toBe(v40)
  expect(await host.on((element) => getComputedStyle(element).display)).toBe('block')
})

test.describe('with the real frame', () => {
  test.use({ frameKind: 'real' })

  test('a person completes a required vector, and the form gets it; reset brings the first back', async ({
    host,
    page,
  }) => {
    const halfWay = v40.replace('/SA:N', '')
    await host.openElements(
      `<form><cvss-calculator name="cvss" required lock-version="4.0" vector="${halfWay}"></cvss-calculator></form>`,
    )
    await host.loaded()
    expect(await host.sent()).toEqual([['cvss', halfWay]])
    expect(await host.on(({ validationMessage }) => validationMessage)).toMatch(/\w{2,} \w/)
    const frame = await host.frameOf()
    await frame
      .getByRole('group', { name: /\(SA\)|^Subsequent System Availability/ })
      .getByRole('radio', { name: /^None/ })
      .click()
    await expect.poll(host.value).toBe(v40)
    expect(await host.seen()).toEqual([
      expect.objectContaining({ type: 'error' }),
      {
        type: 'change',
        target: 'cvss-calculator',
        detail: expect.objectContaining({ vector: v40, score: 7.6, complete: true }),
      },
    ])
    expect(await host.on((element) => element.checkValidity())).toBe(true)
    await page.evaluate(() => document.querySelector('form')?.reset())
    await expect.poll(() => host.on((element) => element.state?.partial)).toBe(halfWay)
    await host.on((element, vector = 'CVSS:3.1/AV:N') => Object.assign(element, { value: vector }))
    await expect.poll(() => host.on((element) => element.state?.partial)).toBe('CVSS:4.0')
    expect(await host.sent()).toEqual([['cvss', 'CVSS:3.1/AV:N']])
  })

  test('a field is as high as its content', async ({ host }) => {
    await host.openElements(`<cvss-calculator mode="field" vector="${v40}"></cvss-calculator>`)
    await host.loaded()
    const heights = () =>
      host.elements.evaluate((element) => element.getBoundingClientRect().height)
    const content = async () =>
      (await host.frameOf()).evaluate(() => document.getElementById('root')?.offsetHeight)
    await expect.poll(async () => (await heights()) === (await content())).toBe(true)
    expect(await heights()).toBeLessThan(300)
  })
})
