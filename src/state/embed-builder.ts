/** Whether the builder for embedding is open; it is loaded when it first is. */

import { create } from 'zustand'

export const useEmbedBuilder = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }))

export function showEmbedBuilder(): void {
  useEmbedBuilder.setState({ isOpen: true })
}

export function hideEmbedBuilder(): void {
  useEmbedBuilder.setState({ isOpen: false })
}
