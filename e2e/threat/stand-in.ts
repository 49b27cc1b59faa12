// A stand-in for the public hosts: it answers in their place, and fails in the ways they may.
import type { BrowserContext, Route } from '@playwright/test'

import { type Answer, answerEpss } from './stand-in-epss.ts'
import { kevText, nvdText, recordText, series } from './stand-in-figures.ts'

const hosts = {
  epss: 'https://api.first.org/',
  cve: 'https://cveawg.mitre.org/',
  cveList: 'https://raw.githubusercontent.com/CVEProject/cvelistV5/main/',
  kev: 'https://raw.githubusercontent.com/cisagov/kev-data/develop/',
  nvd: 'https://services.nvd.nist.gov/',
} as const

export type Source = keyof typeof hosts
/** Every source that an asked-for ID may go to without another click. */
export const lookUpSources = ['epss', 'cve', 'cveList', 'kev'] as const

/** How an answer may fail; 'offline' is a network that is not there. */
export type Fault =
  | '429'
  | '503'
  | 'html200'
  | 'drop'
  | 'truncated'
  | 'number'
  | 'empty200'
  | 'nocors'
  | 'offline'

/** The newest score date of the population. */
const today = '2026-08-15'
const notFound = (body: object): Answer => ({ status: 404, body: JSON.stringify(body) })

function answer(source: Source, url: URL): Answer {
  const [cve = ''] = /CVE-\d+-\d+/.exec(url.pathname + url.search) ?? []
  switch (source) {
    case 'epss':
      return answerEpss(url, series, today)
    case 'kev':
      return { status: 200, body: kevText() }
    case 'nvd':
      return { status: 200, body: nvdText(cve) }
    case 'cve':
    case 'cveList': {
      const body = recordText(cve)
      if (body !== undefined) return { status: 200, body }
      return notFound({ error: 'CVE_RECORD_DNE', message: `The cve record ${cve} does not exist.` })
    }
    default:
      return source satisfies never
  }
}

const html = '<!doctype html><title>Sorry</title><h1>We will be back soon</h1>'

async function fulfil(route: Route, fault: Fault | undefined, { status, body }: Answer) {
  const headers = {
    // Playwright adds a missing header itself, so that a page of another origin has to be named.
    'access-control-allow-origin': fault === 'nocors' ? 'https://elsewhere.example' : '*',
    'content-type': 'application/json; charset=utf-8',
    'cache-control': status === 200 ? 'public, max-age=300' : 'private, no-cache',
  }
  const page = { 'content-type': 'text/html' }
  switch (fault) {
    case '429':
      // The header stays unreadable to the page, as no host exposes it.
      return route.fulfill({
        status: 429,
        headers: { ...headers, ...page, 'retry-after': '2' },
        body: html,
      })
    case '503':
      return route.fulfill({ status: 503, headers: { ...headers, ...page }, body: html })
    case 'html200':
      return route.fulfill({ status: 200, headers: { ...headers, ...page }, body: html })
    case 'drop':
      return route.abort('connectionreset')
    case 'offline':
      return route.abort('internetdisconnected')
    case 'truncated':
      return route.fulfill({ status, headers, body: body.slice(0, body.length / 2) })
    case 'number': {
      const numbers = body.replaceAll(/("epss"|"percentile"):"([\d.]+)"/g, '$1:$2')
      return route.fulfill({ status, headers, body: numbers })
    }
    case 'empty200':
      return route.fulfill({ status: 200, headers, body: '{"status":"OK","status-code":200}' })
    case 'nocors':
    case undefined:
      return route.fulfill({ status, headers, body })
    default:
      return fault satisfies never
  }
}

export type StandIn = ReturnType<typeof createStandIn>

/** One stand-in for one test: what it was asked, and what it does wrong. */
export function createStandIn() {
  const asked: { readonly source: Source; readonly url: string }[] = []
  const faults = new Map<Source, { fault: Fault; left: number }>()
  const held: { readonly text: string; readonly opened: Promise<void> }[] = []

  const released = (url: string) => held.find(({ text }) => url.includes(text))?.opened

  async function handle(route: Route): Promise<void> {
    const url = route.request().url()
    const found = Object.entries(hosts).find(([, host]) => url.startsWith(host))
    // The guard of every test names a request to anybody else.
    if (!found) return route.abort()
    const source = found[0] as Source
    asked.push({ source, url })
    const planned = faults.get(source)
    if (planned && --planned.left <= 0) faults.delete(source)
    await released(url)
    // A question that was given up meanwhile takes no answer.
    await fulfil(route, planned?.fault, answer(source, new URL(url))).catch(() => undefined)
  }

  return {
    hosts,
    /** Resolves once answers to this address are not held back any more. */
    released,
    /** The addresses that were asked for, of one source or of all. */
    requests: (of?: Source): readonly string[] =>
      asked.filter(({ source }) => of === undefined || source === of).map(({ url }) => url),
    /** Answers of these sources fail, all of them or so many. */
    fail(fault: Fault, sources: readonly Source[] = lookUpSources, times = Infinity): void {
      for (const source of sources) faults.set(source, { fault, left: times })
    },
    recover: (): void => faults.clear(),
    /** Holds answers to addresses with this text back; gives what lets them go. */
    hold(text: string): () => void {
      let open = () => {}
      const opened = new Promise<void>((resolve) => {
        open = resolve
      })
      held.unshift({ text, opened })
      return open
    },
    async serve(context: BrowserContext): Promise<void> {
      await context.route(/^https:/, handle)
    },
    async leave(context: BrowserContext): Promise<void> {
      await context.unroute(/^https:/)
    },
  }
}
