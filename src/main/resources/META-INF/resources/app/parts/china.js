/** Makes the outlines of China known to ECharts, once. */
export async function registerChina(echarts) {
  if (!echarts.getMap('china')) {
    echarts.registerMap('china', await (await fetch(import.meta.resolve('china-map'))).json())
  }
}
