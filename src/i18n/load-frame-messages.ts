import { frame } from './en/frame.ts'
import { defaultMessages, inLanguage } from './load-messages.ts'
import type { FrameMessages } from './messages.ts'

/** What a frame speaks until a language is asked for; apart, since the page carries none of its words. */
export const defaultFrameMessages: FrameMessages = { ...defaultMessages, embed: frame }

/** What a frame starts with. */
export function loadFrameMessages(tag?: string): Promise<FrameMessages> {
  return inLanguage(defaultFrameMessages, tag)
}
