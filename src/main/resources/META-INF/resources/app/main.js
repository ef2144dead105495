import { createApp } from 'vue'
import App from './App.js'
import { i18n, LANGUAGES, loadTexts, useLanguage } from './base/texts.js'

await useLanguage(document.documentElement.lang)
createApp(App).use(i18n).mount('#app')

// The other language is there before it is asked for, even if the service is not by then; but what is seen comes first.
const LATER_MILLIS = 4000
setTimeout(() => Object.keys(LANGUAGES).forEach((name) => loadTexts(name).catch(() => {})), LATER_MILLIS)
