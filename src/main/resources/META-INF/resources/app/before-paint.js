// Runs before the first paint, so that a dark page does not flash white.
{
  const chosen = localStorage.getItem('theme')
  const dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
  document.documentElement.dataset.bsTheme = dark ? 'dark' : 'light'
  document.documentElement.lang = localStorage.getItem('language') || 'zh-CN'
}
