import Skeleton from './parts/Skeleton.js'

/** A view that is on its way. */
export default {
  components: { Skeleton },
  template: `<Skeleton :label="$t('app.opening')" />`,
}
