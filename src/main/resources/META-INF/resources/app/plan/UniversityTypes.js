import { computed } from 'vue'
import { unfoldColumn } from '../parts/columns.js'
import Grid from '../parts/Grid.js'
import Panel from '../parts/Panel.js'
import { number, t } from '../base/texts.js'

const FEW = 10

/** How many schools of every type each university has; the rules want every type once before any comes twice. */
export default {
  components: { Grid, Panel },
  props: { rows: Array },
  emits: ['toggle'],
  setup(props) {
    const types = computed(() => [...new Set(props.rows.map((row) => row.type))].sort((a, b) => a.localeCompare(b,
      'zh')))
    const universities = computed(() => {
      const all = new Map()
      for (const { universityId, university, type } of props.rows) {
        const found = all.get(universityId) ?? { universityId, university, pairings: 0, counts: new Map() }
        found.pairings++
        found.counts.set(type, (found.counts.get(type) ?? 0) + 1)
        all.set(universityId, found)
      }
      return [...all.values()].map(({ counts, ...university }) => ({
        ...university,
        kinds: counts.size,
        repeated: [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0),
        mix: types.value.filter((type) => counts.has(type)).map((type) => `${type} ${number(counts.get(type))}`)
          .join(' · '),
      })).sort((a, b) => b.repeated - a.repeated)
    })
    const figure = (field) => ({ field, title: t('types.' + field), hozAlign: 'right', headerHozAlign: 'right',
      minWidth: 70, widthGrow: 0.6 })
    const columns = () => [
      unfoldColumn(),
      { field: 'university', title: t('types.university'), widthGrow: 1.6, minWidth: 120, responsive: 0 },
      figure('pairings'), figure('kinds'), figure('repeated'),
      { field: 'mix', title: t('types.mix'), widthGrow: 3, minWidth: 200, responsive: 2, formatter: 'textarea' },
    ]
    // A few rows are no box of half a page.
    const height = computed(() => (universities.value.length < FEW ? '' : '480px'))
    return { columns, height, universities }
  },
  template: `
    <Panel id="university-types" :title="$t('types.universities')">
      <p class="jd-meta">{{ $t('types.rule') }}</p>
      <Grid :columns="columns" :rows="universities" :label="$t('types.universities')" index="universityId"
        :height="height" :key="height" :empty="$t('pairing.none')"
        @pick="$emit('toggle', 'university', $event.universityId)" />
    </Panel>`,
}
