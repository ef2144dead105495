import { href } from './route.js'

export default {
  setup: () => ({ href }),
  template: `
    <h1 class="h3">{{ $t('app.notFound') }}</h1>
    <p><a :href="href([])">{{ $t('app.toStart') }}</a></p>`,
}
