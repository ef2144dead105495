import { computed } from 'vue'
import { number, t } from '../base/texts.js'

/** Filled of asked, as figures and as a bar; goal says whether all of it should be filled. */
export default {
  props: { line: Object, goal: { type: Boolean, default: true } },
  setup(props) {
    const share = computed(() => Math.min(100, (100 * props.line.filled) / Math.max(1, props.line.asked)))
    const title = computed(() => props.line.quota === undefined ? undefined : t('quota.quota',
      { quota: number(props.line.quota) }))
    return { number, share, title }
  },
  template: `
    <td class="jd-number" :title="line && title">
      <template v-if="line && line.asked > 0">
        {{ number(line.filled) }}<span class="jd-meta"> / {{ number(line.asked) }}</span>
        <span class="jd-bar-track" aria-hidden="true"><span class="jd-bar-fill"
          :class="{ 'jd-short': goal && line.filled < line.asked, 'jd-neutral': !goal }"
          :style="{ width: share + '%' }"></span></span>
      </template>
      <template v-else>–</template>
    </td>`,
}
