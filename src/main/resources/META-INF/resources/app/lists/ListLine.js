import { href } from '../base/route.js'
import { moment, number } from '../base/texts.js'
import { shortSum } from './lists.js'

/** One published list: its number, how it stands, who published it and when. */
export default {
  props: { list: Object },
  setup: () => ({ href, moment, number, shortSum }),
  template: `
    <div class="jd-list-line">
      <a :href="href(['lists', list.series, String(list.number)])"><strong>{{ $t('lists.number', { series: list.series,
        number: list.number }) }}</strong></a>
      <span class="jd-badge" :class="'jd-list-' + list.status.toLowerCase()">{{ $t('lists.status.' + list.status)
        }}</span>
      <span class="jd-meta">{{ $t('lists.by', { by: list.by, when: moment(list.publishedAt) }) }} · {{
        $t('lists.pairs', { count: number(list.paired) }) }}<template
        v-if="list.note"> · {{ list.note }}</template></span>
      <span class="jd-meta">{{ $t('lists.sum') }} <code class="jd-code">{{ shortSum(list.sha256) }}</code></span>
    </div>`,
}
