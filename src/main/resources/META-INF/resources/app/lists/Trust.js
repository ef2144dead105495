import { computed } from 'vue'
import { href } from '../base/route.js'
import CopyButton from '../parts/CopyButton.js'
import { farOnes } from '../parts/figures.js'
import { day, moment, number, percent, t } from '../base/texts.js'
import { shortSum } from './lists.js'

/**
 * What a reader wants to know before believing a list: who, from what, how good, checked by whom, and why some are far.
 */
export default {
  components: { CopyButton },
  props: { list: Object, plan: Object, source: Object, rows: Array, roster: Object, tiesOf: Function },
  setup(props) {
    const standing = computed(() => {
      const { status, withdrawnBecause, withdrawnAt } = props.list
      return status === 'WITHDRAWN' ? t('lists.withdrawn', { when: moment(withdrawnAt), reason: withdrawnBecause })
        : t(status === 'CURRENT' ? 'lists.counts' : 'lists.superseded')
    })
    const proof = computed(() => {
      if (!props.plan) return ''
      const { optimality, gap } = props.plan
      return optimality === 'OPTIMAL_PROVEN' ? t('lists.optimal') : optimality === 'BOUNDED' ? t('plan.bounded',
        { gap: percent(gap) }) : t('plan.unproven')
    })
    const far = computed(() => {
      if (!props.roster) return ''
      const rows = farOnes(props.rows, props.roster.far)
      if (rows.length === 0) return t('lists.noFar', { far: number(props.roster.far) })
      const pinned = rows.filter((row) => props.tiesOf(row).includes('PIN')).length
      return t('plan.far', { count: number(rows.length), far: number(props.roster.far) })
        + (pinned === rows.length ? t('plan.farAll.PIN') : pinned > 0 ? t('plan.farSome', { parts: t('plan.farPart',
          { count: number(pinned), kind: t('tie.PIN') }) }) : t('lists.end'))
    })
    return { day, far, href, moment, number, proof, shortSum, standing }
  },
  template: `
    <section class="jd-verdict" :class="list.status === 'CURRENT' ? 'jd-good' : 'jd-warn'"
      :aria-label="$t('plan.verdict')">
      <strong role="status">{{ standing }}</strong>
      <ul class="jd-trust">
        <li>{{ $t('lists.by', { by: list.by, when: moment(list.publishedAt) }) }}<template
          v-if="list.note">：{{ list.note }}</template></li>
        <li v-if="source"><span>{{ $t('lists.from') }} <a
          :href="href(['rosters', list.rosterId])">{{ source.name }}</a></span></li>
        <li v-if="list.audit">{{ $t('plan.audited', { rules: number(list.audit.hardRules), broken:
          number(list.audit.violations) }) }} <span v-if="list.audit.violations === 0" aria-hidden="true">✓</span></li>
        <li v-if="proof">{{ proof }}</li>
        <li>{{ $t('lists.paired', { count: number(list.paired) }) }}<template
          v-if="list.audit?.unfilled > 0">{{ $t('lists.open', { count: number(list.audit.unfilled) }) }}</template></li>
        <li v-if="far">{{ far }}</li>
        <li v-if="list.replyBy">{{ $t('lists.deadline', { when: day(list.replyBy) }) }}</li>
        <li>{{ $t('lists.sum') }} <code class="jd-code">{{ shortSum(list.sha256) }}</code> <CopyButton
          :text="list.sha256.slice(0, 16)" :label="$t('lists.copySum')" /></li>
      </ul>
    </section>`,
}
