import { computed } from 'vue'
import { number, said, t } from '../base/texts.js'

/** Filled of asked, as figures and as a bar; goal says whether all of it should be filled. */
export default {
  props: { line: Object, goal: { type: Boolean, default: true }, price: Object },
  setup(props) {
    const share = computed(() => Math.min(100, (100 * props.line.filled) / Math.max(1, props.line.asked)))
    const title = computed(() => props.line.quota === undefined ? undefined : t('quota.quota',
      { quota: number(props.line.quota) }))
    /** One more of it, where that pairs somebody more or saves something. */
    const worth = computed(() => {
      const { places, km } = props.price?.more ?? {}
      return places > 0 ? t('worth.pairs', { count: number(places) }) : km < 0 ? t('worth.saves', { km: number(-km,
        1) }) : ''
    })
    return { number, said, share, title, worth }
  },
  template: `
    <td class="jd-number" :title="line && title">
      <template v-if="line && line.asked > 0">
        {{ number(line.filled) }}<span class="jd-meta"> / {{ number(line.asked) }}</span>
        <span class="jd-bar-track" aria-hidden="true"><span class="jd-bar-fill"
          :class="{ 'jd-short': goal && line.filled < line.asked, 'jd-neutral': !goal }"
          :style="{ width: share + '%' }"></span></span>
        <span v-if="worth" class="jd-under" :title="said(price.more, 'text')">{{ worth }}</span>
      </template>
      <template v-else>–</template>
    </td>`,
}
