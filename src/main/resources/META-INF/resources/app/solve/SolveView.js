import { computed, nextTick, onBeforeUnmount, onMounted, ref, shallowRef, watch } from 'vue'
import { ApiProblem, get, post, segment } from '../base/api.js'
import { useLoad } from '../parts/load.js'
import Crumbs from '../parts/Crumbs.js'
import Gone from '../parts/Gone.js'
import ProblemBox from '../parts/ProblemBox.js'
import { useRequestKey } from '../parts/requestKey.js'
import Skeleton from '../parts/Skeleton.js'
import { useTitle } from '../parts/title.js'
import { getRules } from '../parts/rules.js'
import { go, refine, route } from '../base/route.js'
import { km, list, said, t } from '../base/texts.js'
import { textToWeights, weightsToText } from './address.js'
import { useForm } from './form.js'
import LimitsPanel from './LimitsPanel.js'
import RosterLine from './RosterLine.js'
import StartPanel from './StartPanel.js'
import WeightsPanel from './WeightsPanel.js'

const LONGEST_NAME = 200
const MOST_NAMED = 3
const PAUSE_MILLIS = 250

/** Sets weights and limits for a roster and starts a run, perhaps from where another plan ended. */
export default {
  components: { Crumbs, Gone, LimitsPanel, RosterLine, Skeleton, StartPanel, WeightsPanel },
  props: { id: String },
  setup(props) {
    const form = useForm()
    const keyFor = useRequestKey()
    const profiles = shallowRef([])
    const missing = ref([])
    const busy = ref(false)
    const problem = shallowRef()

    /** What a link names may have gone meanwhile; the form is of use without it. */
    async function find(kind, name, path) {
      try {
        return name && (await get(path + segment(name)))
      } catch (failure) {
        if (failure.status !== 404) {
          throw failure
        }
        missing.value.push({ kind, name })
        return undefined
      }
    }

    const page = useLoad(async () => {
      missing.value = []
      const [roster, all, kept, plan, profile] = await Promise.all([
        get('/v1/rosters/' + segment(props.id)),
        getRules(),
        get('/v1/profiles'),
        find('plan', route.query.from, '/v1/plans/'),
        find('profile', route.query.profile, '/v1/profiles/'),
      ])
      const rules = all.filter((rule) => rule.level === 'SOFT')
      profiles.value = kept.items
      const usual = Object.fromEntries(rules.map((rule) => [rule.id, rule.defaultWeight]))
      form.load({ kind: 'default', weights: usual })
      if (plan) {
        form.load({ kind: 'plan', name: plan.name, weights: plan.weights })
        form.takeLimits(plan.limits)
        form.fields.tags = plan.tags.join(t('solve.comma'))
      }
      if (profile) {
        form.load({ kind: 'profile', ...profile })
      }
      Object.entries(textToWeights(route.query.weights, rules.map((rule) => rule.id)))
        .forEach(([id, value]) => form.setWeight(id, value))
      form.takeTyped(route.query)
      return { roster, rules, plan }
    })
    useTitle(() => t('solve.title'))
    onMounted(page.load)
    let gone = false
    let pause
    onBeforeUnmount(() => {
      gone = true
      clearTimeout(pause)
    })
    // Back, reloading and a link bring back what was set.
    const kept = computed(() => ({ weights: weightsToText(form.weights, form.changed.value), ...form.typed.value }))
    watch(kept, () => {
      clearTimeout(pause)
      pause = setTimeout(() => page.value.value && refine(kept.value), PAUSE_MILLIS)
    })

    function load(source) {
      form.load(source)
      refine({ profile: source.kind === 'profile' ? source.name : '' })
    }

    function saved(profile) {
      profiles.value = [...profiles.value.filter((other) => other.name !== profile.name), profile]
      load({ kind: 'profile', ...profile })
    }

    /** The roster's name and what is not as usual, so that plans can be told apart later. */
    const suggestion = computed(() => {
      const { roster, rules } = page.value.value
      const unusual = rules.filter((rule) => form.weights[rule.id] !== rule.defaultWeight)
      if (unusual.length === 0 || unusual.length > MOST_NAMED || !form.weightsSound.value) {
        return roster.name.slice(0, LONGEST_NAME)
      }
      const changes = list(unusual.map((rule) => said(rule, 'name') + ' ' + km(form.weights[rule.id], 3)))
      return t('solve.suggestion', { roster: roster.name, changes }).slice(0, LONGEST_NAME)
    })

    async function start() {
      if (busy.value || !form.sound.value) {
        return focusFault()
      }
      busy.value = true
      problem.value = undefined
      form.refused.value = {}
      try {
        const name = form.fields.name.trim() || suggestion.value
        const body = form.request(props.id, name, page.value.value.plan?.id)
        const plan = await post('/v1/plans', body, { 'Idempotency-Key': keyFor(body) })
        gone || go(['plans', plan.id])
      } catch (failure) {
        refuse(failure)
      } finally {
        busy.value = false
      }
    }

    /** Puts what is wrong beside its field, and the rest above the button. */
    function refuse(failure) {
      const errors = failure.problem?.errors ?? []
      const beside = /^\/(name|tags|startFrom|weights\/.+|limits\/(spentSeconds|unimprovedSeconds|gap))$/
      for (const error of errors.filter((one) => beside.test(one.pointer))) {
        form.refused.value[error.pointer] = error
      }
      const rest = errors.filter((error) => !beside.test(error.pointer))
      problem.value = errors.length > 0 && rest.length === 0
        ? undefined
        : new ApiProblem(failure.status, { ...failure.problem, errors: rest })
      focusFault()
    }

    async function focusFault() {
      await nextTick()
      document.querySelector('main [aria-invalid=true]')?.focus()
    }
    const above = computed(() => [{ name: page.value.value?.roster.name, path: ['rosters', props.id] }])
    return { above, busy, form, load, missing, page, problem, profiles, saved, start, suggestion }
  },
  template: `
    <Gone v-if="page.problem.value && !page.value.value" :problem="page.problem.value" @again="page.load" />
    <Skeleton v-else-if="!page.value.value" :label="$t('solve.loading')" />
    <template v-else>
      <Crumbs :above="above" :here="$t('solve.title')" />
      <div class="jd-head"><h1>{{ $t('solve.title') }}</h1></div>
      <RosterLine :roster="page.value.value.roster" />
      <div v-for="one in missing" class="alert alert-warning"
        role="alert">{{ $t('solve.missing.' + one.kind, one) }}</div>
      <div class="jd-form">
        <WeightsPanel :rules="page.value.value.rules" :form="form" :profiles="profiles" :plan="page.value.value.plan"
          :ties="page.value.value.roster.counts.ties" @load="load" @saved="saved" />
        <div>
          <LimitsPanel :form="form" />
          <StartPanel :form="form" :suggestion="suggestion" :plan="page.value.value.plan"
            :elsewhere="page.value.value.plan?.rosterId !== id" :busy="busy" :problem="problem" @start="start" />
        </div>
      </div>
    </template>`,
}
