import { number, said } from '../base/texts.js'

/** One side of a clash as a table: who asks, or what there is, and the sum. */
export default {
  props: { title: String, lines: Array, sum: Number },
  setup: () => ({ number, said }),
  template: `
    <table class="jd-table jd-clash-lines">
      <thead><tr><th scope="col" colspan="2">{{ title }}</th></tr></thead>
      <tbody>
        <tr v-for="line in lines"><th scope="row">{{ said(line, 'label') }}</th>
          <td class="jd-number">{{ number(line.count) }}</td></tr>
        <tr v-if="lines.length === 0"><th scope="row">{{ $t('feasibility.nothing') }}</th>
          <td class="jd-number">0</td></tr>
      </tbody>
      <tfoot v-if="lines.length > 1"><tr><th scope="row">{{ $t('feasibility.sum') }}</th>
        <td class="jd-number">{{ number(sum) }}</td></tr></tfoot>
    </table>`,
}
