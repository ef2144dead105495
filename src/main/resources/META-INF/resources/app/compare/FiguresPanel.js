import { computed } from 'vue'
import Panel from '../parts/Panel.js'
import StatusBadge from '../parts/StatusBadge.js'
import { href } from '../base/route.js'
import { duration, km, number, percent, signed, t } from '../base/texts.js'
import { compareRules, costOf, judge } from './comparison.js'
import Difference from './Difference.js'

// How a figure is shown, how a difference, and how small a difference still counts.
const counted = { show: number, differ: signed, grain: 1 }
const inKm = { show: (value) => km(value, 1), differ: (value) => t('unit.km', { value: signed(value, 1) }), grain: 0.1 }
const inPercent = {
  show: percent, differ: (value) => t('compare.points', { value: signed(value * 100, 3) }), grain: 0.00001,
}
const timed = { show: duration, differ: () => '', grain: 1000 }

/** The figures of both plans, line by line. */
export default {
  components: { Difference, Panel, StatusBadge },
  props: { both: Object, sameWeights: Boolean, comparable: Boolean },
  setup(props) {
    const lines = computed(() => {
      const { from, to, diff } = props.both
      const line = (id, kind, a, b, wanted) => ({
        id,
        from: a === undefined ? '–' : kind.show(a),
        to: b === undefined ? '–' : kind.show(b),
        difference: a === undefined || b === undefined ? '' : kind.differ(b - a),
        verdict: !props.comparable || Math.abs(b - a) < kind.grain / 2 ? 0 : judge(a, b, wanted),
      })
      const ofPlan = (id, kind, wanted) => line(id, kind, from[id], to[id], wanted)
      const kpi = (id, kind, wanted) => line(id, kind, diff.againstKpis[id], diff.kpis[id], wanted)
      const own = (id) => (props.sameWeights && props.comparable
        ? ofPlan(id, inKm, id === 'cost' && 'less')
        : { ...ofPlan(id, inKm), difference: t('compare.incomparable') })
      const anew = compareRules(props.both.rules, props.both, 'to')
      return [
        ofPlan('paired', counted, 'more'),
        ofPlan('unfilled', counted, 'less'),
        own('cost'),
        ...(props.sameWeights ? []
          : [line('costAtNewWeights', inKm, costOf(anew, 'from'), costOf(anew, 'to'), 'less')]),
        own('lowerBound'),
        ofPlan('gap', inPercent, 'less'),
        kpi('meanKm', inKm, 'less'),
        kpi('farthestKm', inKm, 'less'),
        kpi('pairingsBeyondFarKm', counted, 'less'),
        kpi('crossRegionPairings', counted),
        kpi('meanCrossRegionKm', inKm, 'less'),
        kpi('needsMet', counted, 'more'),
        kpi('needsStated', counted),
        ofPlan('elapsedMillis', timed),
      ]
    })
    return { href, lines }
  },
  template: `
    <Panel id="figures" :title="$t('compare.figures')">
      <div class="jd-scroll" tabindex="0" role="group" :aria-label="$t('compare.figures')">
        <table class="jd-table jd-compared jd-stacking">
          <thead>
            <tr>
              <th scope="col"><span class="visually-hidden">{{ $t('compare.figure') }}</span></th>
              <th scope="col" v-for="side in ['from', 'to']" class="jd-number">{{ $t('compare.' + side) }}<br>
                <a class="fw-normal" :href="href(['plans', both[side].id])">{{ both[side].name }}</a></th>
              <th scope="col" class="jd-number">{{ $t('compare.difference') }}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{{ $t('compare.status') }}</th>
              <td v-for="side in ['from', 'to']" class="jd-number"><StatusBadge :status="both[side].status" /></td>
              <td></td>
            </tr>
            <tr>
              <th scope="row">{{ $t('compare.certificate') }}</th>
              <td v-for="side in ['from', 'to']"
                class="jd-number">{{ $t('compare.optimality.' + both[side].optimality) }}</td>
              <td></td>
            </tr>
            <tr v-for="line in lines" :key="line.id">
              <th scope="row">{{ $t('compare.kpi.' + line.id) }}</th>
              <td class="jd-number">{{ line.from }}</td>
              <td class="jd-number">{{ line.to }}</td>
              <td class="jd-number"><Difference :text="line.difference" :verdict="line.verdict" /></td>
            </tr>
          </tbody>
        </table>
      </div>
    </Panel>`,
}
