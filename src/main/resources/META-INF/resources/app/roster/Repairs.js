import { computed, ref } from 'vue'
import { number, said } from '../base/texts.js'

const AT_FIRST = 5

/** The ways out of a clash: what to do, how much more the whole roster then reaches, and what stays missing here. */
export default {
  props: { repairs: Array },
  setup(props) {
    const open = ref(false)
    const shown = computed(() => (open.value ? props.repairs : props.repairs.slice(0, AT_FIRST)))
    return { number, open, said, shown }
  },
  template: `
    <div class="jd-scroll">
      <table class="jd-table jd-repairs">
        <thead><tr><th scope="col">{{ $t('feasibility.repairs') }}</th>
          <th scope="col" class="jd-number">{{ $t('feasibility.gains') }}</th>
          <th scope="col" class="jd-number">{{ $t('feasibility.left') }}</th></tr></thead>
        <tbody>
          <tr v-for="repair in shown">
            <th scope="row">{{ said(repair, 'action') }}</th>
            <td class="jd-number">{{
              repair.kind === 'ASK_LESS' ? $t('feasibility.asksLess') : number(repair.gains) }}</td>
            <td class="jd-number" :class="repair.left === 0 ? 'jd-better' : 'jd-short-text'">{{
              repair.left === 0 ? $t('feasibility.leftNone') : number(repair.left) }}</td>
          </tr>
        </tbody>
      </table>
      <button v-if="!open && shown.length < repairs.length" type="button" class="btn btn-sm btn-link p-0 mt-1"
        @click="open = true">{{
          $t('feasibility.moreRepairs', { count: number(repairs.length - shown.length) }) }}</button>
    </div>`,
}
