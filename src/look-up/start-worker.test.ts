import { afterEach, beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => {
  vi.resetModules()
  vi.stubGlobal('location', new URL('https://plumb.example/calculator/'))
})

afterEach(() => {
  vi.unstubAllGlobals()
})

/** Trusted Types as a browser has them: a name is given once. */
function stubTrustedTypes(): void {
  const names = new Set<string>()
  vi.stubGlobal('trustedTypes', {
    createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => {
      if (names.has(name)) throw new TypeError(`the policy ${name} exists`)
      names.add(name)
      return { createScriptURL: (url: string) => ({ trusted: rules.createScriptURL(url), name }) }
    },
  })
}

function stubWorker() {
  const started = vi.fn<(url: unknown, options: WorkerOptions) => void>()
  vi.stubGlobal('Worker', function StandIn(url: unknown, options: WorkerOptions) {
    started(url, options)
  })
  return started
}

test('a worker starts by way of the one policy, every time', async () => {
  stubTrustedTypes()
  const started = stubWorker()
  const { startWorker } = await import('./start-worker.ts')
  startWorker('/assets/a.js')
  startWorker('/assets/b.js')
  expect(started.mock.calls).toEqual([
    [{ trusted: '/assets/a.js', name: 'plumb' }, { type: 'module' }],
    [{ trusted: '/assets/b.js', name: 'plumb' }, { type: 'module' }],
  ])
})

test('a script of another origin never starts', async () => {
  stubTrustedTypes()
  const started = stubWorker()
  const { startWorker } = await import('./start-worker.ts')
  expect(startWorker('https://other.example/a.js')).toBeUndefined()
  expect(started).not.toHaveBeenCalled()
})

test('a browser without Trusted Types takes the address as it is', async () => {
  const started = stubWorker()
  const { startWorker } = await import('./start-worker.ts')
  startWorker('/assets/a.js')
  expect(started).toHaveBeenCalledWith('/assets/a.js', { type: 'module' })
})
