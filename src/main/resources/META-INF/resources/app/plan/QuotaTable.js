import { computed, nextTick, ref, watch } from 'vue'
import Panel from '../parts/Panel.js'
import { byCode } from '../base/provinces.js'
import { number, province as called } from '../base/texts.js'
import QuotaCell from './QuotaCell.js'
import WorthPanel from './WorthPanel.js'
import { keyOf, useWorth } from './worth.js'
import { coversSchools } from './results.js'

/**
 * The programme's own table: what every province was asked for, and how much of it is filled; supply lines beneath
 * those who draw on them.
 */
export default {
  components: { Panel, QuotaCell, WorthPanel },
  props: { breakdown: Object, filter: Object, plan: Object, running: Boolean },
  emits: ['toggle'],
  setup(props) {
    const provinces = computed(() => {
      const rows = new Map()
      for (const line of props.breakdown.quotas) {
        const row = rows.get(line.province) ?? { province: line.province, universities: line.universities, supply: [] }
        rows.set(line.province, { ...row, [line.setting]: line })
      }
      for (const line of props.breakdown.supply) {
        rows.get(line.demand)?.supply.push(line)
      }
      return [...rows.values()].sort((a, b) => byCode(a.province, b.province))
    })
    const total = (setting, field) => props.breakdown.quotas.filter((line) => line.setting === setting).reduce((sum,
      line) => sum + line[field], 0)
    const totals = computed(() => ({
      universities: provinces.value.reduce((sum, row) => sum + row.universities, 0),
      URBAN: { asked: total('URBAN', 'asked'), filled: total('URBAN', 'filled') },
      RURAL: { asked: total('RURAL', 'asked'), filled: total('RURAL', 'filled') },
    }))
    const goal = computed(() => !coversSchools(props.breakdown))
    const prices = useWorth(() => props.plan, () => props.running)
    const worth = computed(() => new Map((prices.value.value?.items ?? []).map((item) => [keyOf(item), item])))
    const worthOf = (kind, subject) => worth.value.get(keyOf({ kind, subject }))
    const box = ref()
    watch(() => props.filter.province, async () => {
      await nextTick()
      const row = box.value?.querySelector('.jd-chosen')
      if (row) {
        box.value.scrollTop = row.offsetTop - box.value.querySelector('thead').offsetHeight
      }
    }, { flush: 'post' })
    return { box, called, goal, number, prices: prices.value, pricesProblem: prices.problem, provinces, totals,
      worthOf }
  },
  template: `
    <div><Panel id="quotas" :title="$t('quota.title')" class="jd-long">
      <div ref="box" class="jd-scroll jd-tall" tabindex="0" role="group" :aria-label="$t('quota.title')">
        <table class="jd-table">
          <thead>
            <tr>
              <th scope="col">{{ $t('quota.province') }}</th>
              <th scope="col" class="jd-number d-none d-sm-table-cell">{{ $t('quota.universities') }}</th>
              <th scope="col" class="jd-number">{{ $t('setting.URBAN') }}</th>
              <th scope="col" class="jd-number">{{ $t('setting.RURAL') }}</th>
            </tr>
          </thead>
          <tbody>
            <template v-for="row in provinces" :key="row.province">
              <tr :class="{ 'jd-chosen': row.province === filter.province }">
                <th scope="row"><button type="button" class="jd-link" :aria-pressed="row.province === filter.province"
                  @click="$emit('toggle', 'province', row.province)">{{ called(row.province) }}</button></th>
                <td class="jd-number d-none d-sm-table-cell">{{ number(row.universities) }}</td>
                <QuotaCell :line="row.URBAN" :goal="goal"
                  :price="worthOf('QUOTA', { province: row.province, setting: 'URBAN' })" />
                <QuotaCell :line="row.RURAL" :goal="goal"
                  :price="worthOf('QUOTA', { province: row.province, setting: 'RURAL' })" />
              </tr>
              <tr v-for="line in row.supply" :key="line.supplier + line.setting" class="jd-supply">
                <td><span class="jd-key jd-key-cross">{{ $t('quota.from', { supplier: called(line.supplier) })
                  }}</span></td>
                <td class="d-none d-sm-table-cell"></td>
                <QuotaCell :line="line.setting === 'URBAN' ? { asked: line.agreed, filled: line.used } : undefined"
                  :price="line.setting === 'URBAN' ? worthOf('SUPPLY', line) : undefined" />
                <QuotaCell :line="line.setting === 'RURAL' ? { asked: line.agreed, filled: line.used } : undefined"
                  :price="line.setting === 'RURAL' ? worthOf('SUPPLY', line) : undefined" />
              </tr>
            </template>
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{{ $t('quota.total') }}</th>
              <td class="jd-number d-none d-sm-table-cell">{{ number(totals.universities) }}</td>
              <QuotaCell :line="totals.URBAN" :goal="goal" />
              <QuotaCell :line="totals.RURAL" :goal="goal" />
            </tr>
          </tfoot>
        </table>
      </div>
    </Panel>
    <WorthPanel v-if="prices || pricesProblem" :prices="prices" :problem="pricesProblem" :filter="filter" /></div>`,
}
