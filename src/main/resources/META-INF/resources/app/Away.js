import { lastAnswer, reachable } from './base/api.js'
import { clock } from './base/texts.js'

/** One line that stays in sight while the service does not answer, whatever the view. */
export default {
  setup: () => ({ clock, lastAnswer, reachable }),
  template: `
    <div class="jd-away" role="status" aria-live="assertive">
      <p v-if="!reachable" class="container-xxl mb-0">{{ $t('app.away', { time: clock(lastAnswer) }) }}</p>
    </div>`,
}
