/** A difference, marked where it is for the better or the worse; not by colour alone. */
export default {
  props: { text: String, verdict: { type: Number, default: 0 } },
  template: `<span :class="{ 'jd-better': verdict > 0, 'jd-worse': verdict < 0 }">{{ text }}<small v-if="verdict !== 0"
    class="ms-1">{{ $t(verdict > 0 ? 'compare.better' : 'compare.worse') }}</small></span>`,
}
