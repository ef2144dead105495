/** Holds the place of what is still being read, so that nothing jumps when it comes; label says so to everybody. */
export default {
  props: { label: String, heights: { type: Array, default: () => [4, 7, 18] } },
  template: `
    <div role="status" class="jd-skeleton">
      <p class="jd-meta">{{ label }}</p>
      <div v-for="height in heights" class="jd-bone" :style="{ height: height + 'rem' }" aria-hidden="true"></div>
    </div>`,
}
