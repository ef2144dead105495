// Light or dark, and the colours that charts take from the style sheet.
import { ref } from 'vue'

export const theme = ref(document.documentElement.dataset.bsTheme)

export function toggleTheme() {
  theme.value = theme.value === 'dark' ? 'light' : 'dark'
  document.documentElement.dataset.bsTheme = theme.value
  localStorage.setItem('theme', theme.value)
}

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', (event) => {
  if (!localStorage.getItem('theme')) {
    theme.value = event.matches ? 'dark' : 'light'
    document.documentElement.dataset.bsTheme = theme.value
  }
})

/** The style sheet's colour of this name, such as urban; depends on the theme. */
export function colour(name) {
  void theme.value
  return getComputedStyle(document.documentElement).getPropertyValue('--jd-' + name).trim()
}

// Paper is white.
addEventListener('beforeprint', () => {
  document.documentElement.dataset.bsTheme = theme.value = 'light'
})
addEventListener('afterprint', () => {
  const chosen = localStorage.getItem('theme')
  const dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
  document.documentElement.dataset.bsTheme = theme.value = dark ? 'dark' : 'light'
})
