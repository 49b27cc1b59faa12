/** Tells the host what was not taken of what it said, and why. */

import type { Version } from '#cvss/index.ts'
import type { Messages } from '#i18n/messages.ts'
import { loadLateTexts } from '#i18n/late-texts.ts'
import { useFrame } from './frame.ts'
import type { Trouble } from './given.ts'
import type { EmbedErrorCode, EmbedOptions, FromFrame, HostMessage } from './protocol.ts'
import type { Refusal } from './read-given.ts'
import type { LeftOut } from './read-options.ts'
import { type Host, say } from './say.ts'

type Id = HostMessage['id']
type ErrorMessage = Extract<FromFrame, { type: 'error' }>

/** What is said to one host. */
export function refusalsTo(host: Host) {
  async function fail(
    code: EmbedErrorCode,
    id: Id,
    about: Partial<Pick<ErrorMessage, 'message' | 'value'>> = {},
  ) {
    const texts = await loadLateTexts(useFrame.getState().messages, 'embed')
    say(
      host,
      {
        type: 'error',
        code,
        message: about.message ?? texts?.errors[code] ?? code,
        value: about.value,
      },
      id,
    )
  }

  async function refuse(
    refusal: Refusal,
    value: string,
    id: Id,
    by: EmbedOptions,
    named?: Version,
  ) {
    const { messages } = useFrame.getState()
    const { code, message } = await explain(messages, refusal, value, by, named, 'host')
    say(host, { type: 'error', code, message, value }, id)
  }

  /** What cannot be taken of a message is told after what came of the rest. */
  async function name(leftOut: readonly LeftOut[], id: Id): Promise<void> {
    const texts = await loadLateTexts(useFrame.getState().messages, 'embed')
    for (const { option, code, value, allowed } of leftOut) {
      const message = texts?.leftOut(option, value, allowed) ?? code
      say(host, { type: 'error', code, message, option, value, allowed }, id)
    }
  }

  return { fail, refuse, name }
}

/** The trouble with a vector that a message gave. */
export async function explain(
  messages: Messages,
  refusal: Refusal,
  text: string,
  options: EmbedOptions,
  version: Version | undefined,
  forWhom: 'person' | 'host',
): Promise<Trouble> {
  const { explainGiven } = await import('./explain-given.ts')
  return explainGiven(messages, refusal, { text, from: 'page', version }, options, forWhom)
}
