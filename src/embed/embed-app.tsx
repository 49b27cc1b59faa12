import { Announcer } from '#components/announcer.tsx'
import { lazyPart } from '#components/lazy-part.tsx'
import { calculatorScope } from '#components/metrics/calculator-scope.ts'
import { followFocus } from '#components/metrics/follow-focus.ts'
import { HelpStrip } from '#components/metrics/help-strip.tsx'
import { MetricGroups } from '#components/metrics/metric-groups.tsx'
import { Toolbar } from '#components/metrics/toolbar.tsx'
import { parseCveId } from '#cve-id/cve-id.ts'
import { type Vector, missingMetrics } from '#cvss/index.ts'
import { MessagesContext, useMessages } from '#i18n/messages-context.ts'
import { useCalculator, useVector } from '#state/calculator.ts'
import { formatPermalink } from '#url/permalink.ts'
import { growsWithContent, isUnusable, openPicker, useFrame } from './frame.ts'
import { isExplained, isUntouched } from './given.ts'
import { ResultLine } from './result-line.tsx'
import { shownGroups, unseenMetrics } from './shown-groups.ts'
import { ValueLine } from './value-line.tsx'
import { wholeCalculator } from './whole-calculator.ts'

const GivenNotice = lazyPart('embed', () =>
  import('./given-notice.tsx').then((all) => all.GivenNotice),
)
const AddressNotice = lazyPart(['embed', 'reading'], () =>
  import('./address-notice.tsx').then((all) => all.AddressNotice),
)
const AssumedVersion = lazyPart('embed', () =>
  import('./assumed-version.tsx').then((all) => all.AssumedVersion),
)
const UnseenNotice = lazyPart('embed', () =>
  import('./unseen-notice.tsx').then((all) => all.UnseenNotice),
)
const LookUp = lazyPart(['threat', 'embed'], () =>
  import('./look-up.tsx').then((all) => all.LookUp),
)

/** What a person can tell the host, and in a field the way to the picker. */
function Buttons() {
  const { options, tell, isOpen, counted, given, messages } = useFrame()
  const { embed } = messages
  const { buttons = [], mode, readOnly } = options
  const isDraft = useCalculator(
    ({ assessment }) => missingMetrics(assessment.vectors[counted]).length > 0,
  )
  const toggle = readOnly ? embed.show : embed.edit
  return (
    <div className="flex gap-1.5">
      {mode === 'field' && !isUnusable({ options, given }) && (
        <button
          type="button"
          className="button text-sm button-outlined"
          aria-expanded={isOpen}
          aria-controls="picker"
          onClick={() => openPicker(!isOpen)}
        >
          {isOpen ? embed.close : toggle}
        </button>
      )}
      {tell && buttons.includes('cancel') && (
        <button
          type="button"
          className="button text-sm button-outlined"
          onClick={() => tell('cancel')}
        >
          {embed.cancel}
        </button>
      )}
      {tell && buttons.includes('save') && !readOnly && (
        <button type="button" className="button button-filled text-sm" onClick={() => tell('save')}>
          {isDraft ? embed.saveDraft : embed.save}
        </button>
      )}
    </div>
  )
}

/** Title and CVE ID, and what is wrong with what the page gave, or with the frame's address. */
function Heading({ vector }: { vector: Vector }) {
  const { options, given, leftOut, notUnderstood, tell, counted: version, messages } = useFrame()
  const { embed } = messages
  const { assessment } = useCalculator()
  const cve = parseCveId(options.cve ?? '')
  const isNamed = options.title !== undefined || cve !== undefined
  const hasHost = tell !== undefined
  return (
    <>
      <h1 className={isNamed ? 'text-sm font-semibold break-words' : 'sr-only'}>
        {options.title ?? embed.name} <span className="font-normal text-muted">{cve}</span>
      </h1>
      {given && isExplained(given, { version, assessment }, hasHost) && (
        <GivenNotice given={given} vector={vector} />
      )}
      {given &&
        (given.isVersionAssumed === true || given.otherNamed !== undefined) &&
        isUntouched(given, { version, assessment }) && (
          <AssumedVersion version={given.vector.version} named={given.otherNamed} />
        )}
      {leftOut.length + notUnderstood.length > 0 && !hasHost && <AddressNotice />}
    </>
  )
}

function Picker({ vector }: { vector: Vector }) {
  const { options, messages } = useFrame()
  const cve = parseCveId(options.cve ?? '')
  const unseen = unseenMetrics(vector, options.groups)
  return (
    <>
      <fieldset
        disabled={options.readOnly}
        className="min-w-0 [&_label]:[fieldset:disabled_&]:cursor-default"
        aria-label={messages.embed.name}
      >
        <Toolbar vector={vector} isLocked={options.lockVersion !== undefined} />
        <div className="h-1.5" />
        <HelpStrip scope={calculatorScope} version={vector.version} />
        {unseen && <UnseenNotice unseen={unseen} version={vector.version} />}
        <MetricGroups
          scope={calculatorScope}
          vector={vector}
          groups={shownGroups(vector, options.groups)}
        />
      </fieldset>
      {options.lookups && cve && <LookUp cve={cve} />}
      <p className="mt-2 text-xs text-muted">
        <a
          className="link"
          href={`${wholeCalculator()}${formatPermalink(vector)}`}
          target="_blank"
          rel="noopener noreferrer"
        >
          {messages.embed.open}
        </a>{' '}
        · {messages.footer.attribution}
        <a className="link" href={messages.footer.epss} target="_blank" rel="noopener noreferrer">
          {messages.footer.epss}
        </a>
        {messages.footer.disclaimer}
      </p>
    </>
  )
}

function FrameView() {
  const messages = useMessages()
  const vector = useVector()
  const { options, isOpen, given } = useFrame()
  const isField = options.mode === 'field'
  const grows = growsWithContent(options)
  // A range, or an empty picker, would look as if it were of the value that cannot be used.
  const isShown = !isUnusable({ options, given })
  const isPicking = isShown && (!isField || isOpen)
  return (
    <div className={grows ? '' : 'flex h-dvh flex-col'} {...followFocus(vector.version)}>
      <section
        aria-label={messages.result.heading}
        className={`bg-card px-3 py-1.5 ${isPicking ? 'border-b border-line' : ''}`}
      >
        <Heading vector={vector} />
        <div
          className={`flex items-center gap-x-3 gap-y-1 ${isField ? 'max-sm:flex-wrap' : 'flex-wrap'}`}
        >
          {isShown && <ResultLine vector={vector} isField={isField} />}
          <Buttons />
        </div>
        <ValueLine shown={vector} />
      </section>
      <main id="picker" className={grows ? '' : 'min-h-0 flex-1 overflow-y-auto'}>
        {isPicking && (
          <div className="px-3 py-2">
            <Picker vector={vector} />
          </div>
        )}
      </main>
      {grows && !isField && isShown && (
        // A frame that grows leaves its first line behind; this is the same once more.
        <div
          aria-hidden="true"
          className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line bg-card px-3 py-1.5"
        >
          <ResultLine vector={vector} isField={false} />
        </div>
      )}
    </div>
  )
}

/** The calculator inside somebody else's page. */
export function EmbedApp() {
  const { messages } = useFrame()
  return (
    <MessagesContext value={messages}>
      <FrameView />
      <Announcer />
    </MessagesContext>
  )
}
