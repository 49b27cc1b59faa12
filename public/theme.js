// Sets the stored theme before the first paint; an own file because the policy forbids inline scripts.
try {
  const theme = localStorage.getItem('plumb.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage is closed in some frames and private windows: the system's theme stands.
}
