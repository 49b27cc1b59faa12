/**
 * Runs before the first paint, as a small script of its own: the stored theme, whether anything else
 * than the drawn calculator is coming, and what keys do to it until the other scripts run.
 */

const { dataset } = document.documentElement

function read(kind: 'localStorage' | 'sessionStorage', key: string): string {
  try {
    return globalThis[kind].getItem(`plumb.${key}`) ?? ''
  } catch {
    // Storage is closed in some frames and private windows.
    return ''
  }
}

/** A letter chooses the value that begins with it and moves on, as in `metric-keys.ts`; the rest waits. */
function pressKey({ target, key, ctrlKey, metaKey, altKey }: KeyboardEvent): void {
  if (!dataset['drawn'] || ctrlKey || metaKey || altKey) return
  if (!(target instanceof HTMLInputElement)) return
  if (target.type === 'text' && key === 'Enter') dataset['entered'] = ''
  const group = target.closest('[data-group]')
  if (target.type !== 'radio' || !group) return
  const all = [...group.querySelectorAll('input')]
  const own = all.filter(({ name }) => name === target.name)
  const [hit, another] = own.filter(({ ariaLabel }) =>
    ariaLabel?.endsWith(`(${key.toUpperCase()})`),
  )
  if (!hit || another) return
  hit.click()
  const last = own.at(-1)
  const next = last && all[all.indexOf(last) + 1]
  ;(next ?? hit).focus()
}

// Without this script the page says what it needs.
dataset['scripts'] = ''

const theme = read('localStorage', 'theme')
if (theme === 'light' || theme === 'dark') dataset['theme'] = theme

const [, version = dataset['drawn']] =
  /"version":"(.*?)"/.exec(read('localStorage', 'preferences')) ?? []
const isComing =
  location.hash + location.search !== '' ||
  read('sessionStorage', 'drafts') !== '' ||
  read('localStorage', 'locale') !== '' ||
  version !== dataset['drawn']
if (isComing) dataset['coming'] = ''

addEventListener('keydown', pressKey)
// Heard on its way down: what fails to load tells nobody above.
addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLScriptElement) dataset['failed'] = ''
  },
  true,
)
