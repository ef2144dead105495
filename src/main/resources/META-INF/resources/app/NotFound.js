import { useTitle } from './parts/title.js'
import { href } from './base/route.js'
import { t } from './base/texts.js'

/** There is nothing at this address: what may have happened, and where to go on. */
export default {
  setup() {
    useTitle(() => t('app.notFound'))
    return { href }
  },
  template: `
    <div class="jd-panel jd-gone">
      <h1 class="h4">{{ $t('app.notFound') }}</h1>
      <p>{{ $t('app.notFoundWhy') }}</p>
      <ul>
        <li><a :href="href([])">{{ $t('app.toStart') }}</a>{{ $t('app.startHas') }}</li>
        <li><a :href="href(['compare'])">{{ $t('compare.title') }}</a></li>
      </ul>
    </div>`,
}
