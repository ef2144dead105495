import { watchEffect } from 'vue'
import { t } from '../base/texts.js'

/** Names the browser's tab after what is looked at; name may be empty while it is not known. */
export function useTitle(name) {
  watchEffect(() => {
    document.title = [name(), t('app.title')].filter(Boolean).join(' · ')
  })
}
