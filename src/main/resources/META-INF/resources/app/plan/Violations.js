import { computed, ref } from 'vue'
import { href, route } from '../base/route.js'
import { number, said } from '../base/texts.js'
import Panel from '../parts/Panel.js'

const FEW = 10

/** What is wrong with a list that somebody already had, each fault with its place. */
export default {
  components: { Panel },
  props: { plan: Object },
  setup(props) {
    const all = ref(false)
    const shown = computed(() => (all.value ? props.plan.violations : props.plan.violations.slice(0, FEW)))
    return { FEW, all, href, number, route, said, shown }
  },
  template: `
    <Panel id="violations" :title="$t('given.violations', { count: number(plan.violationCount) })">
      <ul class="jd-answers">
        <li v-for="(violation, index) in shown" :key="index">{{ said(violation, 'text') }}
          <a v-if="violation.departmentId" :href="href(['plans', plan.id], { ...route.query, pairing:
            violation.departmentId })">{{ $t('given.look') }}</a></li>
      </ul>
      <button v-if="!all && plan.violations.length > FEW" type="button" class="btn btn-sm btn-outline-secondary mt-2"
        @click="all = true">{{ $t('given.all', { count: number(plan.violations.length) }) }}</button>
    </Panel>`,
}
