// Unit tests ask as somebody would who has asked; what the page lets pass has tests of its own.
import { guardLookUps } from '../src/look-up/look-up-gate.ts'

guardLookUps(() => new AbortController().signal)
