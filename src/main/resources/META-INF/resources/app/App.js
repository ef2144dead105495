import { computed, defineAsyncComponent, nextTick, watch } from 'vue'
import { href, route } from './base/route.js'
import { chooseLanguage, LANGUAGES, language } from './base/texts.js'
import { theme, toggleTheme } from './base/theme.js'
import Away from './Away.js'
import NotFound from './NotFound.js'
import Opening from './Opening.js'
import Unopened from './Unopened.js'

const lazy = (loader) => defineAsyncComponent({ loader, loadingComponent: Opening, errorComponent: Unopened })
const StartView = lazy(() => import('./start/StartView.js'))
const RosterView = lazy(() => import('./roster/RosterView.js'))
const RejectedView = lazy(() => import('./roster/RejectedView.js'))
const SolveView = lazy(() => import('./solve/SolveView.js'))
const PlanView = lazy(() => import('./plan/PlanView.js'))
const ListView = lazy(() => import('./lists/ListView.js'))
const EvaluateView = lazy(() => import('./given/EvaluateView.js'))
const CompareView = lazy(() => import('./compare/CompareView.js'))

function choose([first, id, third, ...more]) {
  if (more.length === 0) {
    if (first === undefined) return { view: StartView }
    if (first === 'rejected' && id === undefined) return { view: RejectedView }
    if (first === 'compare' && id === undefined) return { view: CompareView }
    if (first === 'rosters' && id && third === undefined) return { view: RosterView, id }
    if (first === 'rosters' && id && third === 'solve') return { view: SolveView, id }
    if (first === 'rosters' && id && third === 'evaluate') return { view: EvaluateView, id }
    if (first === 'lists' && id && third !== undefined) return { view: ListView, id: id + '/' + third }
    if (first === 'plans' && id && third === undefined) return { view: PlanView, id }
  }
  return { view: NotFound }
}

/** The frame around every view. */
export default {
  components: { Away },
  setup() {
    const chosen = computed(() => choose(route.path))
    const places = computed(() => [
      { name: 'app.start', path: [], here: route.path.length === 0 },
      { name: 'compare.title', path: ['compare'], here: route.path[0] === 'compare' },
    ])
    // A file that misses the drop zone must not take the page's place.
    for (const event of ['dragover', 'drop']) {
      addEventListener(event, (dropped) => dropped.preventDefault())
    }
    const skip = () => document.querySelector('main').focus({ preventScroll: true })
    // A new view begins at its top, for eyes and for screen readers.
    watch([() => chosen.value.view, () => chosen.value.id], async () => {
      await nextTick()
      scrollTo({ top: 0, behavior: 'instant' })
      skip()
    })
    return { LANGUAGES, chooseLanguage, chosen, href, language, places, skip, theme, toggleTheme }
  },
  template: `
    <header class="jd-bar">
      <a class="visually-hidden-focusable jd-skip" href="#" @click.prevent="skip">{{ $t('app.skip') }}</a>
      <div class="container-xxl d-flex align-items-center gap-2 gap-md-3">
        <a class="jd-brand" :href="href([])">
          <img src="/app/icon.svg" alt="" width="28" height="28">{{ $t('app.name') }}</a>
        <span class="jd-claim d-none d-xl-inline">{{ $t('app.claim') }}</span>
        <nav class="jd-places" :aria-label="$t('app.places')">
          <a v-for="place in places" :key="place.name" :href="href(place.path)"
            :aria-current="place.here ? 'page' : undefined">{{ $t(place.name) }}</a>
        </nav>
        <div class="ms-auto d-flex align-items-center gap-1" role="group" :aria-label="$t('app.settings')">
          <button v-for="(label, name) in LANGUAGES" :key="name" type="button" class="btn btn-sm jd-quiet"
            :lang="name" :aria-pressed="language === name" @click="chooseLanguage(name)">{{ label }}</button>
          <button type="button" class="btn btn-sm jd-quiet" :aria-label="$t('app.dark')"
            :aria-pressed="theme === 'dark'" @click="toggleTheme">{{ theme === 'dark' ? '☾' : '☀' }}</button>
        </div>
      </div>
    </header>
    <Away />
    <main class="container-xxl py-4" tabindex="-1">
      <component :is="chosen.view" :key="chosen.id" :id="chosen.id" />
    </main>`,
}
