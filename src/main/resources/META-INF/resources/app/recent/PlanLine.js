import { computed } from 'vue'
import { href } from '../base/route.js'
import { km, moment, number, percent, said, t } from '../base/texts.js'
import { standingOf, unusualWeights } from './standing.js'

/** One plan of a list: its name, what tells it from others of that name, how it stands, and what it is worth. */
export default {
  props: {
    plan: Object,
    /** Named where the list has plans of several rosters. */
    roster: Object,
    rules: { type: Array, default: () => [] },
  },
  setup(props) {
    const standing = computed(() => {
      const { key, gap, tone } = standingOf(props.plan)
      return { text: t(key, { gap: gap === undefined ? '' : percent(gap) }), tone }
    })
    const origin = computed(() => {
      const { plan, roster } = props
      return [roster && roster.name !== plan.name && t('recent.ofRoster', { name: roster.name }), roster?.fileName]
        .filter(Boolean).join(' · ')
    })
    const weights = computed(() => {
      const unusual = unusualWeights(props.plan.weights, props.rules)
      return unusual.length === 0 ? '' : t('recent.weights', {
        changes: unusual.map(({ rule, weight }) => said(rule, 'name') + ' ' + number(weight, 3))
          .join(t('recent.between')),
      })
    })
    return { href, km, moment, number, origin, standing, weights }
  },
  template: `
    <span class="jd-rows-name">
      <a :href="href(['plans', plan.id])">{{ plan.name }}</a>
      <span v-if="plan.origin === 'GIVEN'" class="jd-badge ms-2">{{ $t('recent.given') }}</span>
      <span class="jd-meta d-block">{{ origin }}
        <span class="text-nowrap">{{ origin ? '· ' : '' }}{{ moment(plan.createdAt) }}</span></span>
      <span v-if="weights" class="jd-meta d-block">{{ weights }}</span>
      <a v-for="tag in plan.tags" :key="tag" class="jd-tag" :href="href([], { tag })"
        :aria-label="$t('start.byTag', { tag })">{{ tag }}</a>
    </span>
    <span class="jd-badge jd-rows-badge" :class="'jd-' + standing.tone">{{ standing.text }}</span>
    <span class="jd-rows-figures"><template v-if="plan.paired !== undefined">{{ $t('recent.paired', {
        paired: number(plan.paired), places: number(plan.places) }) }}</template>
      <span class="jd-meta d-block">{{ plan.cost === undefined ? '' : km(plan.cost) }}</span></span>`,
}
