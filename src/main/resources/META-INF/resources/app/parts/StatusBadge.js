/** How a plan stands, in one word. */
export default {
  props: { status: String },
  template: `<span class="jd-badge" :class="'jd-' + status.toLowerCase()">{{ $t('status.' + status) }}</span>`,
}
