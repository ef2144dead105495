import { computed, onMounted, reactive, ref, shallowRef } from 'vue'
import { post } from '../base/api.js'
import { go } from '../base/route.js'
import { useLoad } from '../parts/load.js'
import Panel from '../parts/Panel.js'
import ProblemBox from '../parts/ProblemBox.js'
import ListLine from './ListLine.js'
import { FIRST_SERIES, getLists } from './lists.js'

const ANSWER_DAYS = 7
const MILLIS_OF_A_DAY = 86_400_000

/** Publishes a plan as a numbered list that never changes, and shows what was published of it before. */
export default {
  components: { ListLine, Panel, ProblemBox },
  props: { plan: Object },
  setup(props) {
    const known = useLoad(getLists)
    const fields = reactive({ series: '', by: localStorage.getItem('publisher') ?? '', note: '',
      replyBy: new Date(Date.now() + ANSWER_DAYS * MILLIS_OF_A_DAY).toISOString().slice(0, 10) })
    onMounted(async () => {
      await known.load()
      fields.series ||= known.value.value?.[0]?.series ?? FIRST_SERIES
    })
    const ours = computed(() => (known.value.value ?? []).filter((list) => list.planId === props.plan.id))
    const current = computed(() => known.value.value?.find((list) => list.series === fields.series
      && list.status === 'CURRENT'))
    const next = computed(() => 1 + Math.max(0, ...(known.value.value ?? [])
      .filter((list) => list.series === fields.series).map((list) => list.number)))
    const busy = ref(false)
    const problem = shallowRef()
    async function publish() {
      busy.value = true
      try {
        const list = await post(`/v1/plans/${props.plan.id}/publish`, {
          series: fields.series.trim() || FIRST_SERIES, by: fields.by.trim() || undefined, note: fields.note.trim()
            || undefined, replyBy: fields.replyBy || undefined,
        })
        localStorage.setItem('publisher', fields.by)
        go(['lists', list.series, String(list.number)])
      } catch (failure) {
        problem.value = failure
      } finally {
        busy.value = false
      }
    }
    const may = computed(() => props.plan.status === 'SOLVED' && !(props.plan.violationCount > 0))
    return { busy, current, fields, known: known.value, knownProblem: known.problem, may, next, ours, problem, publish }
  },
  template: `
    <Panel v-if="ours.length > 0" id="published" :title="$t('lists.ours')">
      <ListLine v-for="list in ours" :key="list.series + list.number" :list="list" />
    </Panel>
    <Panel id="publish" :title="$t('lists.publish')" class="d-print-none">
      <ProblemBox v-if="knownProblem" :problem="knownProblem" />
      <p v-if="!may">{{ $t(plan.status === 'SOLVED' ? 'lists.notWithFaults' : 'lists.notYet') }}</p>
      <form v-else class="jd-publish" @submit.prevent="publish">
        <p class="jd-meta">{{ $t('lists.about') }}</p>
        <label>{{ $t('lists.publisher') }}<input class="form-control" v-model="fields.by" maxlength="200"
          autocomplete="organization" :placeholder="$t('lists.publisherHint')"></label>
        <label>{{ $t('lists.series') }}<input class="form-control" v-model="fields.series" maxlength="60"></label>
        <label>{{ $t('lists.replyBy') }}<input class="form-control" type="date" v-model="fields.replyBy"></label>
        <label class="jd-full">{{ $t('lists.note') }}<input class="form-control" v-model="fields.note" maxlength="2000"
          :placeholder="$t('lists.noteHint')"></label>
        <ProblemBox v-if="problem" :problem="problem" acted class="jd-full" />
        <p class="jd-full mb-0"><button type="submit" class="btn btn-primary"
          :disabled="busy">{{ $t('lists.doPublish', { number: next }) }}</button>
          <span v-if="current" class="jd-meta ms-2">{{ $t('lists.supersedes', { number: current.number }) }}</span></p>
      </form>
    </Panel>`,
}
