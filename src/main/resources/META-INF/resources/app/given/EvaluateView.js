import { computed, onMounted, ref, shallowRef } from 'vue'
import { get, post, segment, sendFile } from '../base/api.js'
import { go, href, route } from '../base/route.js'
import { number, t } from '../base/texts.js'
import { useLoad } from '../parts/load.js'
import Panel from '../parts/Panel.js'
import ProblemBox from '../parts/ProblemBox.js'
import { useTitle } from '../parts/title.js'
import { match, readTable } from './table.js'

const MOST_NAMED = 8

/** "How good is our own list?": a list is pasted or opened, matched with a roster, and judged by the service. */
export default {
  components: { Panel, ProblemBox },
  props: { id: String },
  setup(props) {
    const source = useLoad(async () => {
      const [roster, document] = await Promise.all([get('/v1/rosters/' + segment(props.id)),
        get(`/v1/rosters/${segment(props.id)}/document`)])
      return { roster, document }
    })
    onMounted(source.load)
    useTitle(() => t('given.title'))
    const text = ref('')
    const name = ref('')
    const table = computed(() => (text.value.trim() ? readTable(text.value) : undefined))
    const found = computed(() => (table.value && source.value.value ? match(table.value, source.value.value.document)
      : undefined))
    const file = shallowRef()
    function open(event) {
      ;[file.value] = event.target.files
      name.value ||= file.value?.name.replace(/\.\w+$/, '') ?? ''
    }
    const busy = ref(false)
    const problem = shallowRef()
    async function judge(called) {
      const like = route.query.like ? await get('/v1/plans/' + segment(route.query.like)) : undefined
      return post('/v1/plans', { rosterId: props.id, operation: 'EVALUATE', name: called,
        pairings: found.value.pairings,
        ...(like && { weights: like.weights }) })
    }
    async function evaluate() {
      busy.value = true
      try {
        const called = name.value.trim() || t('given.name', { roster: source.value.value.roster.name })
        const plan = file.value ? await sendFile('/v1/plans?' + new URLSearchParams({ rosterId: props.id,
          name: called }), file.value)
          : await judge(called)
        go(['plans', plan.id])
      } catch (failure) {
        problem.value = failure
      } finally {
        busy.value = false
      }
    }
    const named = (items) => items.slice(0, MOST_NAMED).map((item) => t('given.line', { line: item.line,
      name: item.name })).join(t('side.and'))
      + (items.length > MOST_NAMED ? t('given.andMore', { count: number(items.length - MOST_NAMED) }) : '')
    return { busy, evaluate, file, found, href, name, named, number, open, problem, source: source.value,
      sourceProblem: source.problem, table, text }
  },
  template: `
    <nav class="jd-crumb" :aria-label="$t('plan.way')"><a :href="href([])">{{ $t('plan.start') }}</a> ›
      <a :href="href(['rosters', id])">{{ source?.roster.name ?? $t('plan.roster') }}</a></nav>
    <div class="jd-head"><h1>{{ $t('given.title') }}</h1></div>
    <ProblemBox v-if="sourceProblem" :problem="sourceProblem" />
    <Panel id="own-list" :title="$t('given.list')">
      <p class="jd-meta">{{ $t('given.about') }}</p>
      <form class="jd-publish" @submit.prevent="evaluate">
        <label class="jd-full">{{ $t('given.paste') }}<textarea class="form-control" rows="9" v-model="text"
          spellcheck="false" :placeholder="$t('given.example')"></textarea></label>
        <label>{{ $t('given.file') }}<input type="file" class="form-control" accept=".xlsx,.csv,.zip"
          @change="open"></label>
        <label>{{ $t('given.called') }}<input class="form-control" v-model="name" maxlength="200"></label>
        <div class="jd-full" role="status">
          <p v-if="text.trim() && !table" class="jd-fault mb-0">{{ $t('given.noHeader') }}</p>
          <template v-else-if="found">
            <p class="mb-0">{{ $t('given.read', { count: number(found.pairings.length) }) }}</p>
            <p v-if="found.unknown.length > 0" class="jd-warn-text mb-0">{{ $t('given.unknown', { count:
              number(found.unknown.length), names: named(found.unknown) }) }}</p>
            <p v-if="found.unclear.length > 0" class="jd-warn-text mb-0">{{ $t('given.unclear', { count:
              number(found.unclear.length), names: named(found.unclear) }) }}</p>
          </template>
        </div>
        <ProblemBox v-if="problem" :problem="problem" acted class="jd-full" />
        <p class="jd-full mb-0"><button type="submit" class="btn btn-primary"
          :disabled="busy || !file && !(found?.pairings.length > 0)">{{ $t(busy ? 'given.busy' : 'given.evaluate')
          }}</button></p>
      </form>
    </Panel>`,
}
