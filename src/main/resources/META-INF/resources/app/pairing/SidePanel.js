import { nextTick, onBeforeUnmount, onMounted, ref, watch } from 'vue'

/**
 * A panel beside the list, or at the bottom of a phone. It takes the focus when it opens or shows something else,
 * Escape closes it, and
 * whoever opened it has the focus again.
 */
export default {
  props: { title: String, about: String, shows: String, opener: String },
  emits: ['close'],
  setup(props, { emit }) {
    const heading = ref()
    const back = () => document.getElementById(props.opener)?.focus({ preventScroll: true })
    const key = (event) => {
      if (event.key === 'Escape') {
        emit('close')
      }
    }
    onMounted(() => {
      addEventListener('keydown', key)
      heading.value.focus({ preventScroll: true })
    })
    watch(() => props.shows, async () => {
      await nextTick()
      heading.value?.focus({ preventScroll: true })
      heading.value?.closest('.jd-side').scrollTo({ top: 0 })
    })
    onBeforeUnmount(() => {
      removeEventListener('keydown', key)
      back()
    })
    return { heading }
  },
  template: `
    <section class="jd-side d-print-none" role="dialog" aria-labelledby="side-title">
      <header class="jd-side-head">
        <div><h2 id="side-title" ref="heading" tabindex="-1">{{ title }}</h2><p v-if="about"
          class="jd-meta mb-0">{{ about }}</p></div>
        <button type="button" class="btn btn-sm btn-outline-secondary" :aria-label="$t('side.close')"
          @click="$emit('close')">✕</button>
      </header>
      <slot />
    </section>`,
}
