import { Redo2, RotateCcw, Undo2 } from 'lucide-react'

/** Drawn beside a name that says the same, or under an accessible name. */
export const icons = {
  undo: <Undo2 aria-hidden="true" className="size-5" />,
  redo: <Redo2 aria-hidden="true" className="size-5" />,
  reset: <RotateCcw aria-hidden="true" className="size-5" />,
}
