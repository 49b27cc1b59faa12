import type { ReactNode } from 'react'

import { Logo } from '#components/ui/logo.tsx'
import { usePageMessages } from '#i18n/page-messages-context.ts'
import { openDialog } from '#state/open-dialog.ts'
import { prefer, themes, usePreferences } from '#state/preferences.ts'
import { PasteField } from './paste-field.tsx'

/** Goes through system, light and dark; the name says which one is on. */
function ThemeButton() {
  const page = usePageMessages()
  const theme = usePreferences((state) => state.theme)
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system'
  return (
    <button
      type="button"
      className="button min-w-8 text-muted hover:text-ink pointer-coarse:min-w-11"
      aria-label={`${page.theme.label}: ${page.theme[theme]}`}
      title={`${page.theme.label}: ${page.theme[theme]}`}
      onClick={() => prefer({ theme: next })}
    >
      <span aria-hidden="true">{{ system: '◐', light: '○', dark: '●' }[theme]}</span>
    </button>
  )
}

export function Header({ list }: { list: ReactNode }) {
  const page = usePageMessages()
  return (
    <header className="border-b border-line bg-card">
      <div className="mx-auto flex max-w-[100rem] items-center gap-x-3 gap-y-1 px-3 py-2 max-[30rem]:flex-wrap sm:px-5">
        <span className="flex items-center gap-2 text-lg font-bold tracking-tight max-[30rem]:mr-auto">
          <Logo />
          <span className="lowercase">{page.appName}</span>
        </span>
        <PasteField />
        {list}
        <button
          type="button"
          className="button min-w-8 text-muted hover:text-ink pointer-coarse:min-w-11"
          aria-label={page.openEmbedBuilder}
          onClick={() => openDialog('embed-builder')}
        >
          <span aria-hidden="true" className="text-sm">
            <span className="max-sm:hidden">{page.openEmbedBuilder}</span>
            <span className="font-mono sm:hidden">{'</>'}</span>
          </span>
        </button>
        <ThemeButton />
        <button
          type="button"
          className="button min-w-8 text-muted hover:text-ink pointer-coarse:min-w-11"
          aria-label={page.openKeys}
          title={page.openKeys}
          onClick={() => openDialog('keys')}
        >
          <span aria-hidden="true">?</span>
        </button>
      </div>
    </header>
  )
}
