import { useTitle } from './parts/title.js'
import { href } from './base/route.js'
import { t } from './base/texts.js'

/** There is nothing at this address. */
export default {
  setup() {
    useTitle(() => t('app.notFound'))
    return { href }
  },
  template: `
    <h1 class="h3">{{ $t('app.notFound') }}</h1>
    <p><a :href="href([])">{{ $t('app.toStart') }}</a></p>`,
}
