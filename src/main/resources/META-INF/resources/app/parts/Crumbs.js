import { href } from '../base/route.js'

/** The way here from the start: links with the names of what lies above, and at last where the reader is. */
export default {
  props: {
    /** {name, path} from above to below; what is still unknown has no name and is left out. */
    above: { type: Array, default: () => [] },
    here: String,
  },
  setup: () => ({ href }),
  template: `
    <nav class="jd-crumb" :aria-label="$t('app.way')">
      <ol>
        <li><a :href="href([])">{{ $t('app.start') }}</a></li>
        <template v-for="one in above"><li v-if="one.name"><a :href="href(one.path)">{{ one.name }}</a></li></template>
        <li v-if="here" aria-current="page">{{ here }}</li>
      </ol>
    </nav>`,
}
