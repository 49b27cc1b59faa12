/** Whether the page tells why the score is what it is. */

import { create } from 'zustand'

export const useWhyShown = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }))

export function showWhy(isOpen: boolean): void {
  useWhyShown.setState({ isOpen })
}
