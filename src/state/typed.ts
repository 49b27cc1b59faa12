/** The text of the vector field while it is edited or cannot be read. */

import { create } from 'zustand'

export const useTyped = create<{ readonly text: string | undefined }>(() => ({ text: undefined }))

/** Keeps a typed text, or lets go of it with `undefined`. */
export function keepTyped(text: string | undefined): void {
  useTyped.setState({ text })
}
