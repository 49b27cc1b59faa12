/** Whether the browser keeps what is written on this page; where it does not, the page says so. */

import { create } from 'zustand'

export const useKept = create<{ readonly isKept: boolean }>(() => ({ isKept: true }))
