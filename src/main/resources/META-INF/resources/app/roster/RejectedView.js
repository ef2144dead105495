import { computed } from 'vue'
import { useTitle } from '../parts/title.js'
import { href } from '../base/route.js'
import Crumbs from '../parts/Crumbs.js'
import UploadPanel from '../upload/UploadPanel.js'
import { moment, number, t } from '../base/texts.js'
import AnnotatedPanel from './AnnotatedPanel.js'
import IssuePanel from './IssuePanel.js'
import UnderstoodPanel from './UnderstoodPanel.js'
import { issuesOfRejected } from './issues.js'
import { rejected } from '../upload/rejected.js'

/**
 * A file that could not be used: what is wrong, row by row, the workbook with remarks, and where to send the corrected
 * file.
 */
export default {
  components: { AnnotatedPanel, Crumbs, IssuePanel, UnderstoodPanel, UploadPanel },
  setup() {
    useTitle(() => t('rejected.title'))
    const issues = computed(() => issuesOfRejected(rejected.value))
    return { href, issues, moment, number, rejected }
  },
  template: `
    <Crumbs :here="$t('rejected.title')" />
    <template v-if="!rejected">
      <div class="jd-head"><h1>{{ $t('rejected.title') }}</h1></div>
      <p>{{ $t('rejected.none') }}</p>
      <p><a :href="href([])">{{ $t('app.toStart') }}</a></p>
    </template>
    <template v-else>
      <div class="jd-head">
        <h1>{{ $t('rejected.title') }}</h1>
        <span class="jd-meta text-break">{{ moment(rejected.at) }} · {{ rejected.fileName }}</span>
      </div>
      <div class="jd-verdict jd-bad">
        <strong>{{ $t('rejected.sentence', {
          file: rejected.fileName, count: number(rejected.problem.errorCount) }) }}</strong>
        <small>{{ $t('rejected.what') }}</small>
      </div>
      <div class="jd-columns">
        <AnnotatedPanel :key="rejected.at" :rejected="rejected" />
        <UploadPanel :title="$t('rejected.again')" :base-id="rejected.baseId" />
      </div>
      <IssuePanel :key="rejected.at" :issues="issues" open-first />
      <UnderstoodPanel :groups="issues.groups" />
    </template>`,
}
