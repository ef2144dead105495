/** One figure to remember, with what it is and, if need be, a word on it. */
export default {
  props: { label: String, value: [String, Number], note: String, tone: String },
  template: `
    <div class="jd-figure" :class="tone && 'jd-' + tone">
      <dt>{{ label }}</dt>
      <dd>{{ value }}<small v-if="note">{{ note }}</small></dd>
    </div>`,
}
