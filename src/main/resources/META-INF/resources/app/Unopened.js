/** A view whose files did not come, perhaps because the line broke: the page can be loaded anew. */
export default {
  setup: () => ({ reload: () => location.reload() }),
  template: `
    <div class="jd-panel jd-gone" role="alert">
      <h1 class="h4">{{ $t('app.unopened') }}</h1>
      <p>{{ $t('app.unopenedWhy') }}</p>
      <button type="button" class="btn btn-primary" @click="reload">{{ $t('app.reload') }}</button>
    </div>`,
}
