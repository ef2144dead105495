import { ref, watch } from 'vue'

/** Copies a text, and says so. */
export default {
  props: { text: String, label: String },
  setup(props) {
    const done = ref(false)
    watch(() => props.text, () => (done.value = false))
    async function copy(event) {
      // The clipboard is only there for https and localhost; the old way works everywhere.
      if (navigator.clipboard) {
        await navigator.clipboard.writeText(props.text)
        done.value = true
      } else {
        done.value = copyByHand(props.text)
        event.currentTarget.focus()
      }
    }
    return { copy, done }
  },
  template: `
    <span class="d-inline-flex align-items-center gap-2 d-print-none">
      <button type="button" class="btn btn-sm btn-outline-secondary" @click="copy">{{ label }} <code
        class="jd-code">{{ text }}</code></button>
      <span role="status" class="jd-meta">{{ done ? $t('grid.copied') : '' }}</span>
    </span>`,
}

function copyByHand(text) {
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'visually-hidden'
  document.body.append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  return copied
}
