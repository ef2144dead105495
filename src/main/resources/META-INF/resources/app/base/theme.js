// Light or dark, and the colours that charts take from the style sheet.
import { ref } from 'vue'

const dark = matchMedia('(prefers-color-scheme: dark)')

export const theme = ref(document.documentElement.dataset.bsTheme)

/** Whether the page is being printed. */
export const printing = ref(false)

// The style sheet first: who watches the theme reads its colours at once.
function show(name) {
  document.documentElement.dataset.bsTheme = name
  theme.value = name
}

function showChosen() {
  show(localStorage.getItem('theme') ?? (dark.matches ? 'dark' : 'light'))
}

export function toggleTheme() {
  localStorage.setItem('theme', theme.value === 'dark' ? 'light' : 'dark')
  showChosen()
}

dark.addEventListener('change', showChosen)

// Paper is white, and cannot be unfolded.
const unfolded = []
addEventListener('beforeprint', () => {
  document.querySelectorAll('main details:not([open])').forEach((folded) => {
    folded.open = true
    unfolded.push(folded)
  })
  show('light')
  printing.value = true
})
addEventListener('afterprint', () => {
  printing.value = false
  unfolded.splice(0).forEach((folded) => (folded.open = false))
  showChosen()
})

/** The style sheet's colour of this name, such as urban; depends on the theme. */
export function colour(name) {
  void theme.value
  return getComputedStyle(document.documentElement).getPropertyValue('--jd-' + name).trim()
}
