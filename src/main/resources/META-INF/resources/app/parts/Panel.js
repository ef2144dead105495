/** A titled part of a view; what stands in the slot "tools" is not printed. */
export default {
  props: { title: String, id: String },
  template: `
    <section class="jd-panel" :aria-labelledby="id + '-title'" :id="id">
      <div class="jd-panel-head">
        <h2 :id="id + '-title'">{{ title }}</h2>
        <div class="jd-tools d-print-none"><slot name="tools" /></div>
      </div>
      <slot />
    </section>`,
}
