import { needOf } from './background.js'

/**
 * The same figures of some of a plan's pairings as the service gives of all of them; those that need the roster are
 * left out without it.
 */
export function figuresOf(rows, roster) {
  const own = rows.filter((row) => !row.crossRegion)
  const cross = rows.filter((row) => row.crossRegion)
  const needs = roster ? rows.map((row) => needOf(roster, row)).filter((need) => need.stated) : undefined
  return {
    paired: rows.length,
    meanKm: mean(own),
    farthestKm: own.reduce((most, row) => Math.max(most, row.distanceKm), 0),
    pairingsBeyondFarKm: roster && farOnes(rows, roster.far).length,
    crossRegionPairings: cross.length,
    meanCrossRegionKm: mean(cross),
    needsStated: needs?.length,
    needsMet: needs?.filter((need) => need.met).length,
  }
}

function mean(rows) {
  return rows.length === 0 ? 0 : rows.reduce((sum, row) => sum + row.distanceKm, 0) / rows.length
}

/** The pairings within a province that are farther than the programme likes. */
export function farOnes(rows, far) {
  return rows.filter((row) => !row.crossRegion && row.distanceKm > far)
}
