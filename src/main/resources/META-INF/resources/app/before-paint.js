// Runs before the first paint: a dark page does not flash white, and whoever reads English is not greeted in Chinese.
{
  const chosen = localStorage.getItem('theme')
  const dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
  document.documentElement.dataset.bsTheme = dark ? 'dark' : 'light'
  const spoken = navigator.languages.find((name) => /^(zh|en)\b/i.test(name)) ?? 'zh-CN'
  document.documentElement.lang = localStorage.getItem('language') ?? (/^en/i.test(spoken) ? 'en' : 'zh-CN')
}
// The texts, and what the address asks for, are fetched beside the frame, not after it.
{
  const fetchEarly = (link) => document.head.append(Object.assign(document.createElement('link'), link))
  const texts = document.documentElement.lang === 'en' ? 'en' : 'zh'
  fetchEarly({ rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: `/app/texts/${texts}.json` })
  const [, first, , third] = /^#?\/?([^/?]*)\/?([^/?]*)\/?([^/?]*)/.exec(location.hash)
  const ofRoster = { '': 'roster/Roster', solve: 'solve/Solve', evaluate: 'given/Evaluate' }
  const views = { '': 'start/Start', compare: 'compare/Compare', lists: 'lists/List', plans: 'plan/Plan',
    rejected: 'roster/Rejected', rosters: ofRoster[third] ?? 'roster/Roster' }
  if (first in views) {
    fetchEarly({ rel: 'modulepreload', href: `/app/${views[first]}View.js` })
  }
}
