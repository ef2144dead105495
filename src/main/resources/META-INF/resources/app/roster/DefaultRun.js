import { ref } from 'vue'
import { post } from '../base/api.js'
import { go, href } from '../base/route.js'
import { useRequestKey } from '../parts/requestKey.js'

/** One button that makes a plan with the programme's default rules; whoever wants other weights goes on from here. */
export default {
  props: { roster: Object },
  emits: ['failed'],
  setup(props, { emit }) {
    const busy = ref(false)
    const keyFor = useRequestKey()
    async function start() {
      busy.value = true
      emit('failed', undefined)
      try {
        const body = { rosterId: props.roster.id, name: props.roster.name.slice(0, 200) }
        const plan = await post('/v1/plans', body, { 'Idempotency-Key': keyFor(body) })
        go(['plans', plan.id])
      } catch (failure) {
        emit('failed', failure)
        busy.value = false
      }
    }
    return { busy, href, start }
  },
  template: `
    <button type="button" class="btn btn-primary" :disabled="busy" @click="start">{{
      $t(busy ? 'roster.starting' : 'roster.byDefault') }}</button>
    <a class="btn btn-outline-secondary" :href="href(['rosters', roster.id, 'solve'])">{{ $t('roster.weigh') }}</a>`,
}
