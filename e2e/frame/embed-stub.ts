// A frame that says and hears what the protocol says, without a calculator: tests act as the person in it.
import type { FromFrame, FromHost, HostMessage } from '../../src/embed/protocol.ts'

export type Stub = {
  /** What the host said, oldest first, without the envelope. */
  heard: FromHost[]
  say: (message: FromFrame) => void
  /** A person chooses until the vector is this. */
  choose: (vector: string) => void
  save: () => void
}

declare global {
  interface Window {
    stub: Stub
  }
}

export const requiredMessage = 'Set all base metrics.'

/** Runs in the page; what it uses must stand in it. */
function frame(required: string): void {
  const base = ['AV', 'AC', 'AT', 'PR', 'UI', 'VC', 'VI', 'VA', 'SC', 'SI', 'SA'] as const
  let text = ''
  let loaded = false
  const say = (message: FromFrame) =>
    window.parent.postMessage({ source: 'cvss-embed', v: 1, ...message }, '*')
  const stateOf = () => {
    const missing = base.filter((key) => !text.includes(`/${key}:`))
    const complete = missing.length === 0
    return {
      vector: complete ? text : null,
      version: '4.0',
      complete,
      valid: true,
      score: complete ? 7.6 : null,
      severity: complete ? 'high' : null,
      label: 'CVSS-B',
      scores: null,
      missing,
      range: { min: 0, max: 10 },
      partial: text,
      modified: false,
      link: `${location.origin}/#${text}`,
    } as const
  }
  const answers = {
    load: () => say({ type: 'loaded', state: stateOf(), lang: 'en', theme: 'light', required }),
    other: () => say({ type: 'result', state: stateOf() }),
  }
  window.stub = {
    heard: [],
    say,
    choose: (vector) => {
      text = vector
      say({ type: 'change', state: stateOf(), reason: 'user' })
    },
    save: () => say({ type: 'save', state: stateOf() }),
  }
  window.addEventListener('message', ({ data }: MessageEvent<HostMessage>) => {
    const { source: _source, v: _v, ...message } = data
    window.stub.heard.push(message)
    const vector = 'vector' in message ? (message.vector ?? '') : ''
    if (vector.includes('nonsense')) {
      say({ type: 'error', code: 'invalid-vector', message: 'nonsense' })
      return
    }
    if (message.type === 'load' || message.type === 'set') text = vector
    if (message.type === 'load') loaded = true
    answers[message.type === 'load' ? 'load' : 'other']()
  })
  const knock = () => {
    if (loaded) return
    say({ type: 'ready', protocol: [1], app: '0', versions: ['4.0'], features: [] })
    setTimeout(knock, 50)
  }
  knock()
}

export const stubPage = `<!doctype html><title>Stub</title><button>Stub</button>
<script>const __name = (it) => it; (${frame.toString()})(${JSON.stringify(requiredMessage)})</script>`
