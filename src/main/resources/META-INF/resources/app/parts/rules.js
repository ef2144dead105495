import { get } from '../base/api.js'

let asked

/** The rule list with its words, in its own order; asked for once. */
export function getRules() {
  asked ??= get('/v1/rules').then((answer) => answer.items)
  asked.catch(() => (asked = undefined))
  return asked
}
