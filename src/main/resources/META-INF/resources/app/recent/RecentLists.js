import { onMounted } from 'vue'
import { get } from '../base/api.js'
import { useLoad } from '../parts/load.js'
import Panel from '../parts/Panel.js'
import { href } from '../base/route.js'
import { moment, number } from '../base/texts.js'

const MOST = 5
const TONES = { CURRENT: 'good', SUPERSEDED: '', WITHDRAWN: 'warn' }

/** The lists that were published last; nothing where none was. */
export default {
  components: { Panel },
  setup() {
    const lists = useLoad(async () => (await get('/v1/lists?limit=' + MOST)).items)
    onMounted(lists.load)
    return { TONES, href, lists: lists.value, moment, number }
  },
  template: `
    <Panel v-if="lists?.length" id="lists" :title="$t('recent.lists')">
      <ul class="jd-rows">
        <li v-for="list in lists" :key="list.series + ' ' + list.number">
          <span class="jd-rows-name"><a :href="href(['lists', list.series, String(list.number)])">{{
            $t('recent.list', { series: list.series, number: number(list.number) }) }}</a>
            <span class="jd-meta d-block">{{ moment(list.publishedAt) }}</span></span>
          <span class="jd-badge jd-rows-badge" :class="'jd-' + TONES[list.status]">{{
            $t('recent.listStatus.' + list.status) }}</span>
        </li>
      </ul>
    </Panel>`,
}
