import { useLateTexts } from '#i18n/late-texts.ts'
import { localToday } from '#known/today.ts'
import { epssSteps } from '#rows/filter.ts'
import { type Since, countsOf } from '#since/since.ts'
import {
  compareWithDay,
  compareWithFile,
  crossAt,
  rememberDay,
  stopComparing,
  useSinceState,
} from '#state/since/comparing-since.ts'
import type { ShownRows } from '../use-rows.ts'

/** Entries that are named; more are counted. */
const mostNamed = 10

/** Keeps the list as it is, compares it with an earlier day or a file, and says what has changed. */
export function SincePanel({ rows }: { rows: ShownRows }) {
  const { since: texts } = useLateTexts('decide')
  const { days, earlier, threshold, told } = useSinceState()
  const today = localToday()
  return (
    <section aria-label={texts.heading} className="list-decide list-control card">
      <p className="list-written">
        <button
          type="button"
          className="button text-sm button-outlined"
          onClick={() => void rememberDay(rows.columns, today)}
        >
          {texts.remember}
        </button>
        <label className="list-answer">
          {texts.against}
          <select
            className="list-field"
            value={earlier && earlier.file === undefined ? earlier.day : ''}
            onChange={({ target: { value } }) =>
              value === '' ? stopComparing() : void compareWithDay(value)
            }
          >
            <option value="">{days.length > 0 ? texts.noDay : texts.noDays}</option>
            {days.map((day) => (
              <option key={day}>{day}</option>
            ))}
          </select>
        </label>
        <label className="list-press list-file">
          {texts.file}
          <input
            type="file"
            className="sr-only"
            onChange={({ target }) => {
              const [file] = target.files ?? []
              if (file) void compareWithFile(file, dayOfFile(file, today))
              target.value = ''
            }}
          />
        </label>
        <label className="list-answer">
          {texts.threshold}
          <select
            className="list-field"
            value={threshold}
            onChange={({ target }) => crossAt(Number(target.value))}
          >
            {epssSteps.map((step) => (
              <option key={step} value={step}>
                {texts.step(step)}
              </option>
            ))}
          </select>
        </label>
        {earlier && (
          <button type="button" className="list-press" onClick={stopComparing}>
            {texts.stop}
          </button>
        )}
      </p>
      <div aria-live="polite">
        {told && <p>{texts.told[told]}</p>}
        {rows.since && <Summary since={rows.since} file={earlier?.file} threshold={threshold} />}
      </div>
    </section>
  )
}

function Summary({
  since,
  file,
  threshold,
}: {
  since: Since
  file: string | undefined
  threshold: number
}) {
  const { since: texts } = useLateTexts('decide')
  const { gone, unknownEpss, unknownKev, again, earlier } = since
  const isNotCompared = {
    epss: again > 0 && unknownEpss === again,
    kev: again > 0 && unknownKev === again,
  }
  return (
    <>
      <p>
        {texts.summary(
          earlier.day,
          file,
          { ...countsOf(since), gone: gone.length },
          threshold,
          isNotCompared,
        )}
      </p>
      {gone.length > 0 && (
        <p className="list-small wrap-anywhere text-muted">
          <bdi>
            {texts.gone(
              gone.slice(0, mostNamed).map(({ name }) => name),
              gone.length,
            )}
          </bdi>
        </p>
      )}
      {unknownEpss > 0 && <p className="list-small text-muted">{texts.unknown(unknownEpss)}</p>}
      {unknownKev > 0 && <p className="list-small text-muted">{texts.unknownKev(unknownKev)}</p>}
    </>
  )
}

/** The day on which a file was last changed, by the reader's clock; none to come. */
function dayOfFile({ lastModified }: File, today: string): string {
  const local = new Date(lastModified - new Date(lastModified).getTimezoneOffset() * 60_000)
  const day = local.toISOString().slice(0, today.length)
  return day < today ? day : today
}
