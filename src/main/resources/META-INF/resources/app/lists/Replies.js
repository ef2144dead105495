import { computed, onMounted, reactive, ref, shallowRef } from 'vue'
import { get, post, segment } from '../base/api.js'
import { useLoad } from '../parts/load.js'
import Panel from '../parts/Panel.js'
import ProblemBox from '../parts/ProblemBox.js'
import { byCode } from '../base/provinces.js'
import { moment, number, province as called } from '../base/texts.js'
import ReplyFile from './ReplyFile.js'
import { countsByProvince, STATES } from './counts.js'

const MOST = 50

/**
 * What schools, departments and provinces have answered: counts per province, what needs a decision, and a place to
 * note an answer.
 */
export default {
  components: { Panel, ProblemBox, ReplyFile },
  props: { list: Object, rows: Array, address: String },
  setup(props) {
    const replies = useLoad(() => get(props.address + '/replies'))
    onMounted(replies.load)
    const byDepartment = computed(() => new Map(props.rows.map((row) => [row.departmentId, row])))
    const provinces = computed(() => countsByProvince(replies.value.value?.pairings ?? [], byDepartment.value).sort((a,
      b) => byCode(a.province, b.province)))
    const total = computed(() => Object.fromEntries(STATES.map((state) => [state, provinces.value.reduce((sum,
      line) => sum + line[state], 0)])))
    const items = computed(() => (replies.value.value?.items ?? [])
      .filter((item) => byDepartment.value.has(item.departmentId)))
    const undecided = computed(() => (replies.value.value?.pairings ?? []).filter((pairing) => pairing.needsDecision
      && byDepartment.value.has(pairing.departmentId)))
    const name = (id) => {
      const row = byDepartment.value.get(id)
      return row.university + ' ' + row.department + ' — ' + row.school
    }

    const fields = reactive({ q: '', departmentId: '', by: 'SCHOOL', reply: 'ACCEPT', scope: 'PAIR', comment: '' })
    const hits = computed(() => {
      const words = fields.q.toLowerCase().split(/\s+/).filter(Boolean)
      return words.length === 0 ? [] : props.rows
        .filter((row) => words.every((word) => name(row.departmentId).toLowerCase().includes(word))).slice(0, 6)
    })
    const busy = ref(false)
    const problem = shallowRef()
    const decideProblem = shallowRef()
    const noted = ref(false)
    const choose = (row) => Object.assign(fields, { departmentId: row.departmentId, q: '' })
    async function note() {
      busy.value = true
      noted.value = false
      try {
        const { departmentId, by, reply, scope, comment } = fields
        await post(props.address + '/replies', { departmentId, by, reply, scope: reply === 'DECLINE' ? scope
          : undefined, comment: comment.trim() || undefined })
        problem.value = undefined
        noted.value = true
        Object.assign(fields, { departmentId: '', comment: '' })
        await replies.load()
      } catch (failure) {
        problem.value = failure
      } finally {
        busy.value = false
      }
    }
    async function decide(pairing, decision) {
      busy.value = true
      try {
        await post(`${props.address}/replies/${segment(pairing.departmentId)}/decision`, { decision })
        decideProblem.value = undefined
        await replies.load()
      } catch (failure) {
        decideProblem.value = failure
      } finally {
        busy.value = false
      }
    }
    return { MOST, STATES, busy, byDepartment, called, choose, decide, decideProblem, fields, hits, items,
      load: replies.load, moment, name, note, noted, number, problem, provinces, replies: replies.value,
      repliesProblem: replies.problem, total, undecided }
  },
  template: `
    <Panel id="replies" :title="$t('replies.title')" class="jd-long">
      <ProblemBox v-if="repliesProblem" :problem="repliesProblem" />
      <template v-if="replies">
        <div class="jd-scroll" tabindex="0" role="group" :aria-label="$t('replies.title')"><table class="jd-table">
          <thead><tr><th scope="col">{{ $t('quota.province') }}</th><th v-for="state in STATES" :key="state"
            scope="col" class="jd-number">{{ $t('replies.state.' + state) }}</th></tr></thead>
          <tbody><tr v-for="line in provinces" :key="line.province"><th scope="row">{{ called(line.province) }}</th>
            <td v-for="state in STATES" :key="state" class="jd-number">{{ number(line[state]) }}</td></tr></tbody>
          <tfoot><tr><th scope="row">{{ $t('quota.total') }}</th><td v-for="state in STATES" :key="state"
            class="jd-number">{{ number(total[state]) }}</td></tr></tfoot>
        </table></div>
        <template v-if="undecided.length > 0"><h3>{{ $t('replies.undecided', { count: number(undecided.length) })
          }}</h3>
          <ul class="jd-answers"><li v-for="pairing in undecided"
            :key="pairing.departmentId">{{ name(pairing.departmentId) }} <span
            class="jd-badge jd-warn">{{ $t('replies.state.' + pairing.state) }}</span>
            <button v-for="decision in ['ACCEPT', 'DECLINE']" :key="decision" type="button"
              class="btn btn-sm btn-outline-secondary ms-1 d-print-none" :disabled="busy"
              @click="decide(pairing, decision)">{{ $t('replies.decide.' + decision) }}</button></li></ul>
          <ProblemBox v-if="decideProblem" :problem="decideProblem" acted /></template>
        <template v-if="items.length > 0"><h3>{{ $t('replies.all', { count: number(items.length) }) }}</h3>
          <ul class="jd-answers"><li v-for="item in items.slice(0, MOST)" :key="item.id">{{ name(item.departmentId) }}
            <span class="jd-meta">{{ $t('replies.by.' + item.by) }} · {{ $t('replies.reply.' + item.reply) }}<template
              v-if="item.scope === 'WHOLE'">（{{ $t('replies.whole') }}）</template> · {{ moment(item.receivedAt)
              }}<template
              v-if="item.late"> · {{ $t('replies.late') }}</template><template
                v-if="item.comment"> · {{ item.comment }}</template></span></li></ul></template>
      </template>
    </Panel>
    <ReplyFile :address="address" @received="load" />
    <Panel id="note" :title="$t('replies.note')" class="d-print-none">
      <form class="jd-publish" @submit.prevent="note">
        <div class="jd-full">
          <input type="search" class="form-control" v-model="fields.q" :placeholder="$t('replies.find')"
            :aria-label="$t('replies.find')">
          <ul v-if="hits.length > 0" class="jd-hits"><li v-for="row in hits" :key="row.departmentId"><button
            type="button" class="jd-link" @click="choose(row)">{{ name(row.departmentId) }}</button></li></ul>
          <p v-if="fields.departmentId && byDepartment.has(fields.departmentId)"
            class="mb-0 mt-1"><strong>{{ name(fields.departmentId) }}</strong></p>
        </div>
        <label>{{ $t('replies.who') }}<select class="form-select" v-model="fields.by"><option
          v-for="by in ['SCHOOL', 'DEPARTMENT', 'PROVINCE']" :key="by"
          :value="by">{{ $t('replies.by.' + by) }}</option></select></label>
        <label>{{ $t('replies.answer') }}<select class="form-select" v-model="fields.reply"><option
          v-for="reply in ['ACCEPT', 'DECLINE', 'COMMENT']" :key="reply"
          :value="reply">{{ $t('replies.reply.' + reply) }}</option></select></label>
        <label v-if="fields.reply === 'DECLINE'">{{ $t('replies.scope') }}<select class="form-select"
          v-model="fields.scope"><option value="PAIR">{{ $t('replies.pair') }}</option><option
          value="WHOLE">{{ $t('replies.whole') }}</option></select></label>
        <label class="jd-full">{{ $t('replies.comment') }}<input class="form-control" v-model="fields.comment"
          maxlength="2000"></label>
        <ProblemBox v-if="problem" :problem="problem" acted class="jd-full" />
        <p class="jd-full mb-0"><button type="submit" class="btn btn-primary"
          :disabled="busy || !fields.departmentId">{{ $t('replies.save') }}</button>
          <span role="status" class="jd-meta ms-2">{{ noted ? $t('replies.saved') : '' }}</span></p>
      </form>
    </Panel>`,
}
