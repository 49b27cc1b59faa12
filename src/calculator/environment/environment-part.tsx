import './environment.css'

import { type Vector, sameVector } from '#cvss/index.ts'
import { applyAnswers } from '#environment/apply.ts'
import { type Environment, byHandIn } from '#environment/environment.ts'
import { lazyPart } from '#components/lazy-part.tsx'
import { useLateTexts } from '#i18n/late-texts.ts'
import { startEnvironments, useEnvironments } from '#state/environment/environments.ts'
import { openEnvironments, useInterview } from '#state/environment/interview.ts'
import { applyEnvironment, openQuestions } from '#state/environment/interviewed.ts'
import { useUnreadableStore } from '#state/unreadable-store.ts'
import { NameEnvironment } from './name-environment.tsx'

const Interview = lazyPart(['environments', 'interview'], () =>
  import('./interview-panel.tsx').then((all) => all.InterviewPanel),
)
const Kept = lazyPart(['environments', 'interview'], () =>
  import('./kept-panel.tsx').then((all) => all.KeptPanel),
)

/** The part itself, once what earlier visits have kept is read. */
export function startedEnvironments() {
  startEnvironments()
  return EnvironmentPart
}

/** Above the Environmental metrics: questions that give them, environments by name, and a name for what is on screen. */
function EnvironmentPart({ vector }: { vector: Vector }) {
  const { open } = useInterview()
  return (
    <div className="environment">
      <Doors vector={vector} />
      <Notices />
      <NameEnvironment vector={vector} />
      <div id="environment-panel">
        {open === 'questions' && <Interview />}
        {open === 'kept' && <Kept />}
      </div>
    </div>
  )
}

/** Whether the vector is as an environment has it. */
function isIn(vector: Vector, environment: Environment): boolean {
  const byHand = byHandIn(environment, vector.version)
  const { vector: applied, written } = applyAnswers(vector, environment.answers, byHand)
  return written.length > 0 && sameVector(applied, vector)
}

function Doors({ vector }: { vector: Vector }) {
  const texts = useLateTexts('environments')
  const interview = useLateTexts('interview')
  const { open } = useInterview()
  const { environments } = useEnvironments()
  const doors = [
    { to: 'questions', text: texts.ask },
    { to: 'kept', text: texts.all(environments.length) },
  ] as const
  return (
    <div className="environment-doors">
      {doors.map(({ to, text }) => (
        <button
          key={to}
          type="button"
          className="button text-sm button-outlined"
          aria-expanded={open === to}
          aria-controls="environment-panel"
          data-environment-door={to}
          onClick={() => {
            if (open === to) openEnvironments(undefined)
            else if (to === 'questions') openQuestions(interview)
            else openEnvironments(to)
          }}
        >
          {text}
        </button>
      ))}
      {environments.length > 0 && (
        <ul className="contents">
          {environments.map(({ environment }) => (
            <li key={environment.name} className="contents">
              <button
                type="button"
                className="environment-name"
                aria-label={texts.apply(environment.name)}
                aria-pressed={isIn(vector, environment)}
                onClick={() => applyEnvironment(interview, environment)}
              >
                {environment.name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** What of the environments is not kept, or could not be read. */
function Notices() {
  const texts = useLateTexts('environments')
  const { notStored, newer } = useEnvironments()
  const unreadable = useUnreadableStore((store) => store.sets)
  return (
    <>
      {notStored.size > 0 && (
        <p role="alert" className="text-sm font-medium">
          {texts.notStored([...notStored])}
        </p>
      )}
      {newer.length > 0 && <p className="text-sm">{texts.newer(newer)}</p>}
      {unreadable > 0 && <p className="text-sm">{texts.forgotten(unreadable)}</p>}
    </>
  )
}
