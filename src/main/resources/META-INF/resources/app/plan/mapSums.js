// Many pairings on the map: one point for every prefecture, one line for every pair of a province and a prefecture.

/** From this many pairings on, single ones are no longer told apart on a map of the whole country. */
export const MANY = 1500

/** The prefectures of some pairings' schools, each in the middle of its schools, with how many there are. */
export function prefectures(rows) {
  const sums = new Map()
  for (const row of rows) {
    const key = row.schoolProvince + ' ' + (row.city ?? '')
    const sum = sums.get(key) ?? { province: row.schoolProvince, city: row.city, lon: 0, lat: 0, count: 0, urban: 0,
      km: 0, own: 0 }
    sum.lon += row.schoolLocation.lon
    sum.lat += row.schoolLocation.lat
    sum.count++
    sum.urban += Number(row.setting === 'URBAN')
    if (!row.crossRegion) {
      sum.km += row.distanceKm
      sum.own++
    }
    sums.set(key, sum)
  }
  return [...sums.values()].map((sum) => ({ ...sum, lon: sum.lon / sum.count, lat: sum.lat / sum.count, meanKm: sum.own
    ? sum.km / sum.own : undefined }))
}

/** The pairings along supply lines, by the province that sends and the prefecture that is reached. */
export function crossings(rows) {
  const sums = new Map()
  for (const row of rows.filter((candidate) => candidate.crossRegion)) {
    const key = row.province + ' ' + row.schoolProvince + ' ' + (row.city ?? '')
    const sum = sums.get(key) ?? { from: row.province, to: row.schoolProvince, city: row.city, count: 0, west: [0, 0],
      east: [0, 0] }
    sum.count++
    sum.west = [sum.west[0] + row.universityLocation.lon, sum.west[1] + row.universityLocation.lat]
    sum.east = [sum.east[0] + row.schoolLocation.lon, sum.east[1] + row.schoolLocation.lat]
    sums.set(key, sum)
  }
  const middle = ([lon, lat], count) => [lon / count, lat / count]
  return [...sums.values()].map((sum) => ({ ...sum, coords: [middle(sum.west, sum.count), middle(sum.east,
    sum.count)] }))
}
