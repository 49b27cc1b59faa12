/** Understands the host and answers it. Loaded when a host first speaks: a plain iframe needs none of it. */

import { emptyVector, versions } from '#cvss/index.ts'
import { loadLateTexts } from '#i18n/late-texts.ts'
import { loadFrameMessages } from '#i18n/load-frame-messages.ts'
import { announce } from '#state/announcement.ts'
import { beginAssessment } from '#state/beginning.ts'
import { switchVersion, useCalculator } from '#state/calculator.ts'
import { shownVector } from '#state/snapshot.ts'
import {
  type Told,
  beginFrame,
  configureFrame,
  countedVector,
  frameState,
  noteGiven,
  noteSaved,
  useFrame,
} from './frame.ts'
import type { EmbedOptions, HostMessage } from './protocol.ts'
import { followHeight, followVector } from './following.ts'
import { fromHostPage } from './given.ts'
import { isVersionAssumed, otherNamed, readGiven } from './read-given.ts'
import { type Heard, messageQueue } from './message-queue.ts'
import { readMessage } from './read-message.ts'
import { optionNames } from './read-options.ts'
import { explain, refusalsTo } from './refusals.ts'
import { type Host, say } from './say.ts'

type Id = HostMessage['id']

/** Gives back what receives the host's messages, one after another. */
export function startConversation(host: Host): (data: unknown, origin: string) => void {
  const { fail, refuse, name } = refusalsTo(host)
  let isSetByHost = false
  let isFollowing = false

  function tell(what: Told): void {
    const state = frameState()
    if (what === 'threat') return state.threat && say(host, { type: what, threat: state.threat })
    if (what === 'escape') say(host, { type: what })
    else if (what === 'cancel') say(host, { type: what, modified: state.modified })
    else if (what === 'change') say(host, { type: what, state, reason: 'user' })
    else say(host, { type: what, state })
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
    { vector: text = '', version, keep, ...options }: Extract<HostMessage, { type: 'load' }>,
    origin: string,
  ): Promise<void> {
    const { id } = options
    const given = readGiven(text, options, version)
    const isRefused = typeof given === 'string'
    const isFirst = useFrame.getState().tell === undefined
    // What stands in the frame stays there, unless the host wants to keep what it gave.
    if (isRefused && !isFirst && !keep) return refuse(given, text, id, options, version)
    const messages = await loadFrameMessages(options.lang)
    const texts = await loadLateTexts(messages, 'embed')
    const all = optionsOf(options)
    const trouble = isRefused
      ? await explain(messages, given, text, all, version, 'person')
      : undefined
    host.origin = origin
    configureFrame({ options: all, messages, texts, named: version, tell })
    isSetByHost = true
    beginFrame(
      isRefused ? emptyVector(options.lockVersion ?? version ?? versions[0]) : given,
      text,
      {
        trouble,
        isVersionAssumed: isVersionAssumed(text, version ?? options.lockVersion),
        otherNamed: isRefused ? undefined : otherNamed(given, version),
      },
    )
    isSetByHost = false
    follow()
    if (trouble && !keep) {
      const { code, message } = trouble
      return say(host, { type: 'error', code, message, value: text }, id)
    }
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
    const { version } = countedVector()
    if (all.lockVersion !== undefined && all.lockVersion !== version) {
      const { unchanged, value, partial } = frameState()
      const message = useFrame.getState().texts?.errors.locked ?? 'locked'
      return fail('unsupported', id, { message, value: unchanged ? value : partial })
    }
    const messages = await loadFrameMessages(all.lang)
    const texts = await loadLateTexts(messages, 'embed')
    configureFrame({ options: all, messages, texts })
    // Another version may be looked at, which cannot be switched back any more.
    if (all.lockVersion) switchVersion(all.lockVersion)
    answer(id)
  }

  function set(text: string, id: Id): void | Promise<void> {
    const { options, named } = useFrame.getState()
    const { version } = shownVector(useCalculator.getState())
    const given = readGiven(text, options, options.lockVersion ?? named, version)
    if (typeof given === 'string') return refuse(given, text, id, options)
    const isAssumed = isVersionAssumed(text, options.lockVersion ?? named)
    isSetByHost = true
    noteGiven({
      text,
      vector: given,
      trouble: undefined,
      isVersionAssumed: isAssumed,
      otherNamed: otherNamed(given, named),
    })
    beginAssessment({ vectors: [{ vector: given, origin: fromHostPage(given) }] })
    isSetByHost = false
    return answer(id)
  }

  async function handle(message: HostMessage, origin: string): Promise<void> {
    const { id } = message
    // Whoever loads first is the host from then on.
    if (host.origin === undefined && message.type !== 'load') return
    switch (message.type) {
      case 'load':
        return load(message, origin)
      case 'set':
        return set(message.vector, id)
      case 'config':
        return configure(message, id)
      case 'saved': {
        const { messages } = useFrame.getState()
        noteSaved()
        announce(messages.embed.saved)
        return answer(id)
      }
      case 'get':
      case 'ping':
        return answer(id)
      default:
        return message satisfies never
    }
  }

  async function hear(reading: Heard, origin: string) {
    if (host.origin !== undefined && origin !== host.origin) return
    if (reading.kind === 'error') return fail(reading.code, reading.id)
    const wasFirst = useFrame.getState().tell === undefined
    await handle(reading.message, origin)
    const { tell: isLoaded, leftOut } = useFrame.getState()
    // Before somebody has loaded, nobody is told anything.
    if (reading.leftOut && host.origin !== undefined)
      await name(reading.leftOut, reading.message.id)
    if (wasFirst && isLoaded) await name(leftOut, undefined)
  }

  const receive = messageQueue(async ({ heard, origin, otherIds }) => {
    await hear(heard, origin)
    for (const id of otherIds) if (host.origin === origin) answer(id)
  })

  return (data, origin) => {
    const reading = readMessage(data)
    if (reading.kind !== 'ignored') receive(reading, origin)
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
