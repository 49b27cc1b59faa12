import { useEffect, useRef, useState } from 'react'

import type { FrameMessage } from '#embed/protocol.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import type { EmbedChoice } from './embed-choice.ts'
import { loadFields } from './snippets.ts'

type Said = { readonly by: 'host' | 'frame'; readonly text: string }

/** Messages that the log keeps. */
const longestLog = 60

const address = new URL('embed.html', document.baseURI).href

/** A real frame that is talked to, and everything the two say to each other. */
export function Preview({ choice, vector }: { choice: EmbedChoice; vector: string }) {
  const texts = useLateTexts('embedBuilder')
  const frame = useRef<HTMLIFrameElement>(null)
  const [log, setLog] = useState<readonly Said[]>([])
  const [height, setHeight] = useState<number>()
  const grows = choice.autosize || choice.mode === 'field'
  const load = JSON.stringify({ type: 'load', ...loadFields(choice, vector) })

  useEffect(() => {
    function note(by: Said['by'], said: object): void {
      const { source: _, v: __, ...fields } = { source: '', v: 0, ...said }
      const text = JSON.stringify(fields)
      setLog((before) => [...before, { by, text }].slice(-longestLog))
    }

    function say(fields: object): void {
      note('host', fields)
      const target = frame.current?.contentWindow
      // A sandboxed frame without an origin of its own can only be reached as anybody's.
      target?.postMessage({ source: 'cvss-embed', v: 1, ...fields }, '*')
    }

    function onMessage({ source, origin, data }: MessageEvent<FrameMessage>): void {
      if (source !== frame.current?.contentWindow || origin !== 'null') return
      note('frame', data)
      if (data.type === 'ready') say(JSON.parse(load) as object)
      if (data.type === 'save') say({ type: 'saved' })
      if (data.type === 'resize') setHeight(data.height)
      // As anywhere else in the dialog.
      if (data.type === 'escape') frame.current?.closest('dialog')?.close()
    }

    addEventListener('message', onMessage)
    return () => removeEventListener('message', onMessage)
  }, [load])

  return (
    <section aria-labelledby="embed-preview" className="flex min-w-0 flex-col gap-2">
      <h3 id="embed-preview" className="font-semibold">
        {texts.preview}
      </h3>
      <iframe
        // A frame begins anew with every choice, as it would in a host's page.
        key={load}
        ref={frame}
        title={texts.previewTitle}
        sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
        src={address}
        className="w-full rounded-xl border border-edge"
        height={grows ? (height ?? 60) : 480}
      />
      <label className="font-semibold">
        {texts.log}
        <textarea
          readOnly
          rows={9}
          spellCheck={false}
          placeholder={texts.logEmpty}
          className="mt-1 block w-full resize-y rounded-lg border border-edge bg-well p-2 font-mono text-xs font-normal"
          value={log.map(({ by, text }) => `${texts.said[by]} ${text}`).join('\n')}
        />
      </label>
    </section>
  )
}
