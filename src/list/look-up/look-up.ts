import './look-up.css'

export { LookUpButton, LookUpChosen } from './look-up-button.tsx'
export { LookUpLine } from './look-up-line.tsx'
