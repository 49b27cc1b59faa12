/** Understands the host and answers it. Loaded when a host first speaks: a plain iframe needs none of it. */

import { loadLateTexts } from '#i18n/late-texts.ts'
import { loadMessages } from '#i18n/load-messages.ts'
import { useAnnouncement } from '#state/announcement.ts'
import { beginAssessment } from '#state/beginning.ts'
import { useCalculator } from '#state/calculator.ts'
import { shownVector } from '#state/snapshot.ts'
import { beginFrame, frameState, useFrame } from './frame.ts'
import type { EmbedErrorCode, EmbedOptions, HostMessage } from './protocol.ts'
import { followHeight, followVector } from './following.ts'
import { type Refusal, readGiven } from './read-given.ts'
import { optionNames, readMessage } from './read-message.ts'
import { type Host, say } from './say.ts'

type Id = string | number | undefined

const codeOf: Record<Refusal, EmbedErrorCode> = {
  unreadable: 'invalid-vector',
  locked: 'unsupported',
}

/** Gives back what receives the host's messages, one after another. */
export function startConversation(host: Host): (data: unknown, origin: string) => void {
  let queue = Promise.resolve()
  let isSetByHost = false
  let isFollowing = false

  async function fail(code: EmbedErrorCode, id: Id, why: EmbedErrorCode | 'locked' = code) {
    const texts = await loadLateTexts(useFrame.getState().messages, 'embed')
    say(host, { type: 'error', code, message: texts?.errors[why] ?? code }, id)
  }

  function refuse(refusal: Refusal, id: Id) {
    return fail(codeOf[refusal], id, refusal === 'locked' ? 'locked' : 'invalid-vector')
  }

  function tell(what: 'save' | 'cancel'): void {
    const state = frameState()
    say(host, what === 'save' ? { type: what, state } : { type: what, modified: state.modified })
  }

  function follow(): void {
    if (isFollowing) return
    isFollowing = true
    followVector(host, () => isSetByHost)
    followHeight(host)
  }

  function answer(id: Id): void {
    say(host, { type: 'result', state: frameState() }, id)
  }

  async function load(
    { vector: text = '', version, ...options }: Extract<HostMessage, { type: 'load' }>,
    origin: string,
  ): Promise<void> {
    const { id } = options
    const given = readGiven(text, options, version)
    if (typeof given === 'string') return refuse(given, id)
    const messages = await loadMessages(options.lang)
    const texts = await loadLateTexts(messages, 'embed')
    host.origin = origin
    useFrame.setState({ options: optionsOf(options), messages, tell })
    isSetByHost = true
    beginFrame(given)
    isSetByHost = false
    follow()
    say(
      host,
      {
        type: 'loaded',
        state: frameState(),
        lang: messages.language,
        theme: themeInUse(),
        required: texts?.required ?? '',
      },
      id,
    )
  }

  async function configure(options: EmbedOptions, id: Id): Promise<void> {
    const all = { ...useFrame.getState().options, ...optionsOf(options) }
    const { version } = shownVector(useCalculator.getState())
    if (all.lockVersion !== undefined && all.lockVersion !== version) return refuse('locked', id)
    useFrame.setState({ options: all, messages: await loadMessages(all.lang) })
    answer(id)
  }

  async function handle(message: HostMessage, origin: string): Promise<void> {
    const { id } = message
    // Whoever loads first is the host from then on.
    if (host.origin === undefined && message.type !== 'load') return
    switch (message.type) {
      case 'load':
        return load(message, origin)
      case 'set': {
        const { version } = shownVector(useCalculator.getState())
        const given = readGiven(message.vector, useFrame.getState().options, version)
        if (typeof given === 'string') return refuse(given, id)
        isSetByHost = true
        const origin = { from: 'host-page', name: '', vector: given } as const
        beginAssessment({ vectors: [{ vector: given, origin }] })
        isSetByHost = false
        return answer(id)
      }
      case 'config':
        return configure(message, id)
      case 'saved': {
        const { messages } = useFrame.getState()
        useFrame.setState({ baseline: shownVector(useCalculator.getState()) })
        useAnnouncement.setState({ text: messages.embed.saved })
        return answer(id)
      }
      case 'get':
      case 'ping':
        return answer(id)
      default:
        return message satisfies never
    }
  }

  return (data, origin) => {
    const reading = readMessage(data)
    if (reading.kind === 'ignored') return
    queue = queue
      .then(() => {
        if (host.origin !== undefined && origin !== host.origin) return undefined
        if (reading.kind === 'error') return fail(reading.code, reading.id)
        return handle(reading.message, origin)
      })
      .catch(() => undefined)
  }
}

/** The options of a message, without its other fields and without those it does not name. */
function optionsOf(given: EmbedOptions): EmbedOptions {
  const named = Object.entries(given).filter(
    ([name, value]) => value !== undefined && optionNames.has(name),
  )
  return Object.fromEntries(named)
}

function themeInUse(): 'light' | 'dark' {
  const { theme } = useFrame.getState().options
  if (theme === 'light' || theme === 'dark') return theme
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}
