import type { FrameMessage, FromFrame, FromHost } from '#embed/protocol.ts'

/** An iframe, and the talk with the calculator in it: nobody else is heard, nobody else is told. */
export class FrameConnection {
  readonly iframe = document.createElement('iframe')
  readonly #hear: (message: FromFrame) => void
  #frameListens = false

  constructor(hear: (message: FromFrame) => void) {
    this.#hear = hear
    const { style } = this.iframe
    style.display = 'block'
    style.width = '100%'
    style.border = '0'
    // Without effect unless the page gives the element a height, which then wins.
    style.minHeight = style.maxHeight = '100%'
    this.iframe.allow = 'clipboard-write'
    this.iframe.referrerPolicy = 'no-referrer'
  }

  /** Begins a new talk; until the frame says `ready`, nothing is sent. */
  open(address: string, sandbox: string | null): void {
    const { iframe } = this
    this.#frameListens = false
    if (sandbox !== null) iframe.setAttribute('sandbox', sandbox)
    window.addEventListener('message', this.#receive)
    // Put in again, the frame is on its way already, and the same address would load it twice.
    if (iframe.src !== address) iframe.src = address
  }

  close(): void {
    window.removeEventListener('message', this.#receive)
  }

  send(message: FromHost): void {
    const origin = this.#origin()
    if (this.#frameListens)
      this.iframe.contentWindow?.postMessage(
        { source: 'cvss-embed', v: 1, ...message },
        origin === 'null' ? '*' : origin,
      )
  }

  /** What the frame's messages come from; in a sandbox of its own it is "null". */
  #origin(): string {
    const { iframe } = this
    const isOpaque = iframe.hasAttribute('sandbox') && !iframe.sandbox.contains('allow-same-origin')
    return isOpaque || !iframe.src ? 'null' : new URL(iframe.src).origin
  }

  readonly #receive = ({ source, origin, data }: MessageEvent): void => {
    if (source !== this.iframe.contentWindow || origin !== this.#origin()) return
    const message = data as FrameMessage | null
    if (message?.source !== 'cvss-embed' || message.v !== 1) return
    if (message.type === 'ready') this.#frameListens = true
    this.#hear(message)
  }
}
