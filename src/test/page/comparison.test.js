import {
  byProvince, compareRules, costOf, countKinds, gainsAndPrices, haveSameWeights, kinship, pick, swapsWithin, toRows,
} from '/app/compare/comparison.js'
import { byCode } from '/app/base/provinces.js'
import { equal, randomly } from './check.js'

const end = (schoolId, distanceKm = 1) => (schoolId ? { schoolId, school: schoolId, distanceKm } : undefined)
const change = (departmentId, universityId, from, to) => ({
  departmentId, department: departmentId, universityId, university: universityId, province: '北京市',
  change: from ? (to ? 'CHANGED' : 'REMOVED') : 'ADDED', from: end(from), to: end(to, 3),
})
const RULES = [
  { id: 'distance', name: 'distance', shape: 'TRAVEL' },
  { id: 'repeatedType', name: 'repeated', shape: 'COUNT' },
  { id: 'unmetNeed', name: 'need', shape: 'PAIR' },
]
const line = (id, againstAmount, amount, more) => ({ id, level: 'SOFT', amount, againstAmount, ...more })
const both = (unfilled, rules, kpis, weights = [{}, {}]) => ({
  from: { rosterId: 'r', weights: weights[0], unfilled: unfilled[0] },
  to: { rosterId: 'r', weights: weights[1], unfilled: unfilled[1] },
  diff: { same: 8, changed: 2, added: 0, removed: 0, rules, items: [], kpis: kpis[1], againstKpis: kpis[0] },
})
const told = (differences) => differences.map(({ id, by }) => [id, by])

export default {
  'gains and prices are told apart whatever the weights praise'() {
    const rules = [line('distance', 100, 150), line('repeatedType', 1134, 755), line('unmetNeed', 201, 604)]
    const plans = both([3, 3], rules,
      [{ meanKm: 29.61, pairingsBeyondFarKm: 8 }, { meanKm: 36.19, pairingsBeyondFarKm: 21 }],
      [{ repeatedType: 20, unmetNeed: 15 }, { repeatedType: 60, unmetNeed: 0 }])
    const { gains, prices } = gainsAndPrices(RULES, plans)
    equal(told(gains), [['repeatedType', -379]])
    equal(told(prices), [['unmetNeed', 403], ['meanKm', 6.6], ['pairingsBeyondFarKm', 13]])
  },
  'the goal comes before everything'() {
    const { gains, prices } = gainsAndPrices(RULES,
      both([9, 4], [line('repeatedType', 0, 100000)], [{}, {}], [{ repeatedType: 900 }, { repeatedType: 900 }]))
    equal(told(gains), [['unfilled', -5]])
    equal(told(prices), [['repeatedType', 100000]])
  },
  'plans of equal figures have neither'() {
    equal(gainsAndPrices(RULES, both([1, 1], [line('repeatedType', 5, 5)], [{ meanKm: 2 }, { meanKm: 2.04 }])),
      { gains: [], prices: [] })
  },
  'departments that exchange schools within a university are told apart'() {
    const items = [
      change('a', 'U', 's1', 's2'), change('b', 'U', 's2', 's1'),
      change('c', 'V', 's3', 's4'), change('d', 'W', 's4', 's3'),
    ]
    equal(swapsWithin(items), new Set(['a', 'b']))
    equal(countKinds(toRows(items)), { CHANGED: 2, WITHIN: 2, ADDED: 0, REMOVED: 0 })
  },
  'what is left after swaps is how many schools each university gains'() {
    const random = randomly(11)
    let swaps = 0
    for (let i = 0; i < 300; i++) {
      const schools = Array.from({ length: 6 }, (_, k) => 's' + k)
      const shuffled = () => [...schools].sort(() => random(3) - 1)
        .map((school) => (random(5) === 0 ? undefined : school))
      const [before, after] = [shuffled(), shuffled()]
      const items = before.map((from, k) => change('d' + k, 'U' + (k % 2), from, after[k]))
        .filter((item) => item.from?.schoolId !== item.to?.schoolId)
      const kinds = countKinds(toRows(items))
      swaps += kinds.WITHIN
      const gained = ['U0', 'U1'].reduce((sum, university) => {
        const of = (end) => new Set(items.filter((item) => item.universityId === university && item[end])
          .map((item) => item[end].schoolId))
        return sum + [...of('to')].filter((school) => !of('from').has(school)).length
      }, 0)
      equal(kinds.CHANGED + kinds.ADDED, gained, JSON.stringify(items))
    }
    equal(swaps > 50, true, 'swaps occur')
  },
  'a roster with one row changed is the same one edited, and another one is not'() {
    const [one, other] = [{ rosterId: 'r' }, { rosterId: 's' }]
    equal(kinship(one, one, { same: 0, changed: 9, added: 0, removed: 0 }), 'same')
    equal(kinship(one, other, { same: 1117, changed: 1, added: 0, removed: 0 }), 'edited')
    equal(kinship(one, other, { same: 0, changed: 1118, added: 0, removed: 0 }), 'other')
    equal(kinship(one, other, { same: 10, changed: 2, added: 60, removed: 0 }), 'other')
  },
  'costs at one plan’s weights are amounts times these weights, on both sides'() {
    const plans = both([0, 0], [line('repeatedType', 7, 5, { cost: 300, againstCost: 140 })], [{}, {}],
      [{ repeatedType: 20 }, { repeatedType: 60 }])
    equal(haveSameWeights(plans.from, plans.to), false)
    const cost = (at) => ['from', 'to'].map((side) => costOf(compareRules(RULES, plans, at), side))
    equal(cost(''), [140, 300])
    equal(cost('from'), [140, 100])
    equal(cost('to'), [420, 300])
  },
  'provinces come in their order, with what changed in them'() {
    const rows = toRows([change('a', 'U', 's1', 's2'), { ...change('b', 'V', 's3', undefined), province: '浙江省' },
      { ...change('c', 'W', undefined, 's5'), province: '浙江省' }])
    equal(byProvince(rows, byCode).map(({ province, all, CHANGED, ADDED, REMOVED, km }) =>
      [province, all, CHANGED, ADDED, REMOVED, km]), [['北京市', 1, 1, 0, 0, 2], ['浙江省', 2, 0, 1, 1, 0]])
  },
  'rows pass every filter that is set'() {
    const rows = toRows([change('a', 'U', 's1', 's2'), change('b', 'U', undefined, 's9')])
    equal(pick(rows, { text: ' S9 ' }).map(({ id }) => id), ['b'])
    equal(pick(rows, { change: 'CHANGED', province: '北京市' }).map(({ id }) => id), ['a'])
    equal(pick(rows, { province: '天津市' }), [])
  },
}
