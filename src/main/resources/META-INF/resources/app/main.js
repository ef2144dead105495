import { createApp } from 'vue'
import App from './App.js'
import { i18n, useLanguage } from './texts.js'

await useLanguage(document.documentElement.lang)
createApp(App).use(i18n).mount('#app')
