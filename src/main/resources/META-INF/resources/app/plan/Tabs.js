import { href, route } from '../base/route.js'

/** The parts of a plan as links, so that each has an address; the first is where one begins. */
export default {
  props: { id: String, tabs: Array, chosen: String },
  setup: () => ({ href, route }),
  template: `
    <nav class="jd-tabs d-print-none" :aria-label="$t('plan.parts')">
      <a v-for="tab in tabs" :key="tab" :href="href(['plans', id], { ...route.query, tab: tab === tabs[0] ? '' : tab })"
        :aria-current="tab === chosen ? 'page' : undefined">{{ $t('tab.' + tab) }}</a>
    </nav>`,
}
