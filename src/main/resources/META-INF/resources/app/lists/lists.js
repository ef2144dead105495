import { get, segment } from '../base/api.js'

const PAGE = 200
const PAIRINGS = 50_000
const MOST_LISTS = 2000

/** What every first series is called. */
export const FIRST_SERIES = 'main'

/** Everything that was published, the newest first. */
export async function getLists() {
  const lists = []
  let after
  do {
    const page = await get(`/v1/lists?limit=${PAGE}${after ? '&after=' + encodeURIComponent(after) : ''}`)
    lists.push(...page.items)
    after = page.nextCursor
  } while (after && lists.length < MOST_LISTS)
  return lists
}

/** Where a list is in the service's interface. */
export function addressOf(series, number) {
  return `/v1/lists/${segment(series)}/${segment(String(number))}`
}

/** The pairings of a list, as they were published. */
export async function getPairings(address) {
  const rows = []
  let after
  do {
    const page = await get(`${address}/pairings?limit=${PAIRINGS}${after ? '&after=' + encodeURIComponent(after) : ''}`)
    rows.push(...page.items)
    after = page.nextCursor
  } while (after)
  return rows
}

/** A checksum as people read it out: its first sixteen characters, four by four. */
export function shortSum(sha256) {
  return sha256.slice(0, 16).toUpperCase().match(/.{4}/g).join(' ')
}
