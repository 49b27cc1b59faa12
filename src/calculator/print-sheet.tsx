import { useLayoutEffect, useState } from 'react'

import { type MetricKey, type Vector, candidatesOf, metricValue, specOf } from '#cvss/index.ts'
import { metricText, valueName } from '#i18n/messages.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { includedFor, resultWith } from '#share/included.ts'
import { joinedPieces, partsOf } from '#share/parts.ts'
import { type SharedResult, allVersions } from '#share/shared-result.ts'
import { useCompared } from '#state/compared.ts'
import { usePreferences } from '#state/preferences.ts'
import { useCurrentResult } from './share/current-result.ts'
import { TlpLabel } from './share/tlp-label.tsx'

/** A metric's value, or those between which it is undecided. */
function valuesOf(vector: Vector, key: MetricKey): readonly (string | undefined)[] {
  const value = metricValue(vector, key)
  return value === undefined ? (candidatesOf(vector, key) ?? []) : [value]
}

function Metrics({ result }: { result: SharedResult }) {
  const messages = useMessages()
  const texts = useLateTexts('shareDialog')
  const { vector, rationale } = result
  const { version } = vector
  const rows = specOf(version).metrics.filter(
    ({ key }) => valuesOf(vector, key).length > 0 || rationale.metricNotes.has(key),
  )
  return (
    <table className="mt-4 w-full text-left text-[10pt]">
      <thead>
        <tr>
          {[texts.metric, texts.value, texts.note].map((heading) => (
            <th
              key={heading}
              scope="col"
              className="border-b border-black py-0.5 pr-4 font-semibold"
            >
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key }) => {
          const values = valuesOf(vector, key).map((value) =>
            value === undefined
              ? messages.notDefined
              : messages.metricName(valueName(messages, version, key, value), value),
          )
          return (
            <tr key={key} className="break-inside-avoid align-top">
              <td className="py-0.5 pr-4">
                {messages.metricName(metricText(messages, version, key).name, key)}
              </td>
              <td className="py-0.5 pr-4">{texts.orValues(values)}</td>
              <td className="py-0.5 whitespace-pre-wrap">{rationale.metricNotes.get(key)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Prints what is on screen: a comparison as it stands there, else one clean page of the result. */
export function PrintSheet() {
  return useCompared(({ shown }) => shown === undefined) && <ResultSheet />
}

/** What is wanted of the result; the rest of the page is hidden. */
function ResultSheet() {
  const messages = useMessages()
  const leftOut = usePreferences((state) => state.leftOut)
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    dataset['printing'] = ''
    return () => {
      delete dataset['printing']
    }
  }, [])
  const share = useLateTexts('share')
  const result = useCurrentResult({ messages, share })
  return <Sheet result={resultWith(result, includedFor('print', leftOut))} />
}

/** The page as it is printed. */
export function Sheet({ result }: { result: SharedResult }) {
  const messages = useMessages()
  const share = useLateTexts('share')
  const texts = useLateTexts('shareDialog')
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  const language = { messages, share }
  const parts = partsOf(language, result)
  return (
    <article className="bg-white p-2 text-black">
      {result.tlp && (
        <p className="mb-4 text-right text-[12pt]">
          <TlpLabel tlp={result.tlp} />
        </p>
      )}
      {parts.title !== '' && <h1 className="text-[16pt] font-semibold">{parts.title}</h1>}
      {[parts, ...parts.others].map(({ headline, label, vector }) => (
        <div key={vector} className="mb-2">
          <p
            className={`leading-tight font-semibold ${headline.length > 40 ? 'text-[16pt]' : 'text-[28pt]'}`}
          >
            {headline}
          </p>
          <p>{label}</p>
          <p className="mt-2 font-mono text-[10pt] break-words">{vector}</p>
        </div>
      ))}
      {[parts.cve, joinedPieces(language, parts.provenance), parts.link]
        .filter((line) => line !== '')
        .map((line) => (
          <p key={line} className="text-[10pt] break-words">
            {line}
          </p>
        ))}
      {result.rationale.note !== '' && (
        <p className="mt-3 whitespace-pre-wrap">{result.rationale.note}</p>
      )}
      {allVersions(result).map((each) => (
        <Metrics key={each.vector.version} result={each} />
      ))}
      <p className="mt-4 text-[9pt]">
        {texts.printed(today)} · {messages.footer.attribution}
        {messages.footer.epss}
        {messages.footer.disclaimer}
      </p>
      {result.tlp && (
        <p className="fixed right-0 bottom-0 text-[12pt]">
          <TlpLabel tlp={result.tlp} />
        </p>
      )}
    </article>
  )
}
