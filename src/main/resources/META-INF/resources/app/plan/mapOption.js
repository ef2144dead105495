// What ECharts draws of a plan: provinces, flows from universities to schools, and both ends of them.
import { colour } from '../base/theme.js'
import { km, number, t } from '../base/texts.js'
import { crossings, prefectures } from './mapSums.js'
import { shortName } from '../base/provinces.js'

const MANY = 4000
const WHOLE = { width: 62, height: 36 }

/**
 * The option for these pairings; a province that is chosen fills the picture as far as its flows reach.
 * @param roamed where the reader has gone on the map, if anywhere
 * @param summed whether prefectures are shown in place of single pairings
 */
export function mapOption(rows, quotas, filter, roamed, summed) {
  return {
    tooltip: { trigger: 'item', confine: true },
    // A finger scrolls the page.
    geo: { map: 'china', roam: !matchMedia('(pointer: coarse)').matches, scaleLimit: { min: 0.8, max: 40 }, ...(roamed
      ?? view(rows, filter)), ...land(quotas, filter) },
    series: summed ? [sumsOfCrossings(rows), sumsOfPrefectures(rows)] : [
      flows(t('setting.RURAL'), rows.filter((row) => !row.crossRegion && row.setting === 'RURAL'), colour('rural'), 0),
      flows(t('setting.URBAN'), rows.filter((row) => !row.crossRegion && row.setting === 'URBAN'), colour('urban'), 0),
      flows(t('map.cross'), rows.filter((row) => row.crossRegion), colour('cross'), 0.2),
      schools(rows, 'RURAL'),
      schools(rows, 'URBAN'),
      universities(rows),
    ],
  }
}

function view(rows, filter) {
  const all = { center: undefined, zoom: 1.22 }
  if (rows.length === 0 || !(filter.province || filter.university || filter.school)) {
    return all
  }
  const points = rows.flatMap((row) => [row.universityLocation, row.schoolLocation])
  const [west, east] = ends(points.map((point) => point.lon))
  const [south, north] = ends(points.map((point) => point.lat))
  const zoom = Math.min(WHOLE.width / (east - west + 1.5), WHOLE.height / (north - south + 1.5)) * 0.8
  return zoom < 1.6 ? all : { center: [(west + east) / 2, (south + north) / 2], zoom: Math.min(zoom, 25) }
}

function ends(values) {
  return values.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [Infinity, -Infinity])
}

function land(quotas, filter) {
  const figures = new Map()
  for (const line of quotas) {
    const name = shortName(line.province)
    figures.set(name, [...(figures.get(name) ?? []), t('map.filled', {
      setting: t('setting.' + line.setting), filled: number(line.filled), asked: number(line.asked),
    })])
  }
  return {
    itemStyle: { areaColor: colour('land'), borderColor: colour('coast'), borderWidth: 0.6 },
    label: { show: true, color: colour('muted'), fontSize: 10 },
    emphasis: { label: { color: colour('ink') }, itemStyle: { areaColor: colour('line') } },
    select: { disabled: true },
    regions: filter.province ? [{ name: shortName(filter.province), itemStyle: { borderColor: colour('ink'),
      borderWidth: 1.6 } }] : [],
    tooltip: { show: true, formatter: ({ name }) => [name, ...(figures.get(name) ?? [])].map(escape).join('<br>') },
  }
}

function sumsOfPrefectures(rows) {
  return {
    type: 'scatter', coordinateSystem: 'geo', z: 4, itemStyle: { color: colour('urban'), opacity: 0.6,
      borderColor: colour('card'), borderWidth: 0.5 },
    tooltip: { formatter: ({ data }) => [data.name, t('map.sum', { count: number(data.count),
      urban: number(data.urban), rural: number(data.count - data.urban) }),
      ...(data.meanKm === undefined ? [] : [t('map.mean', { km: km(data.meanKm, 1) })])].map(escape).join('<br>') },
    data: prefectures(rows).map((sum) => ({ ...sum, value: [sum.lon, sum.lat], name: [sum.province, sum.city]
      .filter((name, index, all) => name && name !== all[index - 1]).join(' '),
      symbolSize: Math.max(5, 1.6 * Math.sqrt(sum.count)), field: 'province', id: sum.province })),
  }
}

function sumsOfCrossings(rows) {
  return {
    type: 'lines', coordinateSystem: 'geo', z: 3, name: t('map.cross'), color: colour('cross'),
      lineStyle: { color: colour('cross'), opacity: 0.5, curveness: 0.2 },
    tooltip: { formatter: ({ data }) => [`${data.from} → ${data.to} ${data.city ?? ''}`,
      t('map.university', { count: number(data.count) })].map(escape).join('<br>') },
    data: crossings(rows).map((sum) => ({ ...sum, lineStyle: { width: Math.min(6, 0.8 + sum.count / 8) },
      field: 'province', id: sum.from })),
  }
}

function flows(name, rows, paint, curveness) {
  const many = rows.length > MANY
  return {
    type: 'lines', name, coordinateSystem: 'geo', large: many, silent: many, progressive: many ? undefined : 0,
      color: paint, z: 3,
    lineStyle: { color: paint, width: curveness ? 1 : 1.4, opacity: many ? 0.15 : curveness ? 0.35 : 0.55, curveness },
    tooltip: { formatter: ({ data }) => describe(data.row) },
    data: rows.map((row) => ({ coords: [point(row.universityLocation), point(row.schoolLocation)], row,
      field: 'school', id: row.schoolId })),
  }
}

function schools(all, setting) {
  const rows = all.filter((row) => row.setting === setting)
  return {
    type: 'scatter', coordinateSystem: 'geo', symbolSize: all.length > 300 ? 3 : 6, z: 4, large: rows.length > MANY,
    itemStyle: { color: colour(setting.toLowerCase()), opacity: 0.85 },
    tooltip: { formatter: ({ data }) => describe(data.row) },
    data: rows.map((row) => ({ value: point(row.schoolLocation), row, field: 'school', id: row.schoolId })),
  }
}

// A university stands on the map once for each of its campuses.
function universities(rows) {
  const campuses = new Map()
  for (const row of rows) {
    const key = [row.universityId, ...point(row.universityLocation)].join()
    const found = campuses.get(key)
    campuses.set(key, { row, count: (found?.count ?? 0) + 1 })
  }
  return {
    type: 'scatter', coordinateSystem: 'geo', symbol: 'diamond', symbolSize: campuses.size > 300 ? 5 : 9, z: 5,
    itemStyle: { color: colour('accent'), borderColor: colour('card'), borderWidth: 1 },
    tooltip: { formatter: ({ data }) => escape(data.name) + '<br>' + escape(t('map.university',
      { count: number(data.count) })) },
    data: [...campuses.values()].map(({ row, count }) => ({
      value: point(row.universityLocation), name: row.university, count, field: 'university', id: row.universityId,
    })),
  }
}

function point({ lon, lat }) {
  return [lon, lat]
}

function describe(row) {
  const place = [row.schoolProvince, row.city, row.county].filter((name, index, all) => name && name !== all[index - 1])
    .join(' ')
  return [`${row.university} ${row.department}`, `${row.school}（${place}）`,
    `${t('setting.' + row.setting)} · ${row.type} · ${km(row.distanceKm)}`]
    .map(escape).join('<br>')
}

/** Names come from rosters, and tooltips are HTML. */
function escape(text) {
  return String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
