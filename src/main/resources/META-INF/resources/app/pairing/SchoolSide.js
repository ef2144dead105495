import { computed } from 'vue'
import { refine } from '../base/route.js'
import { number, t } from '../base/texts.js'
import SidePanel from './SidePanel.js'
import { placeOf } from './schools.js'

/** A school of the roster that has no department in this plan, and how many competed for how much. */
export default {
  components: { SidePanel },
  props: { school: Object, roster: Object, rows: Array },
  setup(props) {
    const competition = computed(() => {
      const { province, setting } = props.school
      const same = (other) => other.province === province && other.setting === setting
      const all = [...props.roster.schools.values()].filter(same)
      const taken = props.rows.filter((row) => row.schoolProvince === province && row.setting === setting).length
      const recommended = all.filter((school) => school.recommended).length
      return {
        sentence: t('side.competition', { province, setting: t('setting.' + setting), all: number(all.length),
          taken: number(taken) }),
        unrecommended: recommended > 0 && !props.school.recommended && t('side.unrecommended', { province,
          count: number(recommended) }),
      }
    })
    const close = () => refine({ why: '' })
    return { close, competition, placeOf }
  },
  template: `
    <SidePanel :title="school.name" :about="$t('side.schoolUnchosen')" :shows="school.id" opener="find" @close="close">
      <dl class="jd-facts">
        <dt>{{ $t('side.place') }}</dt><dd>{{ placeOf(school) }} · {{ $t('setting.' + school.setting) }} · {{
          school.type }}</dd>
        <template v-if="school.needs?.length > 0"><dt>{{ $t('side.needs') }}</dt><dd>{{
          school.needs.join($t('side.and')) }}</dd></template>
      </dl>
      <p>{{ competition.sentence }}</p>
      <p v-if="competition.unrecommended">{{ competition.unrecommended }}</p>
    </SidePanel>`,
}
