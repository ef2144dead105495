import { isRunning, matching, standingOf, unusualWeights } from '/app/recent/standing.js'
import { equal, holds } from './check.js'

export default {
  'a plan is called the best only when that is proven'() {
    equal(standingOf({ status: 'SOLVED', optimality: 'OPTIMAL_PROVEN', gap: 0 }),
      { key: 'recent.optimal', tone: 'good' })
    equal(standingOf({ status: 'SOLVED', optimality: 'BOUNDED', gap: 0.04 }),
      { key: 'recent.bounded', gap: 0.04, tone: 'urban' })
    equal(standingOf({ status: 'SOLVED', optimality: 'UNKNOWN' }), { key: 'recent.unproven', tone: 'warn' })
  },
  'while it runs, or has failed, its status is said'() {
    equal(standingOf({ status: 'SOLVING', optimality: 'BOUNDED', gap: 0.9 }).key, 'status.SOLVING')
    equal(standingOf({ status: 'FAILED' }), { key: 'status.FAILED', tone: 'failed' })
    holds(isRunning({ status: 'SCHEDULED' }) && !isRunning({ status: 'CANCELLED' }), 'running')
  },
  'weights other than the defaults are told, a missing one as none'() {
    const rules = [
      { id: 'unfilled', level: 'MEDIUM', defaultWeight: 0 },
      { id: 'a', level: 'SOFT', defaultWeight: 20 },
      { id: 'b', level: 'SOFT', defaultWeight: 0.1 },
      { id: 'c', level: 'SOFT', defaultWeight: 5 },
    ]
    equal(unusualWeights({ a: 20, b: 0.2 }, rules).map(({ rule, weight }) => [rule.id, weight]), [['b', 0.2], ['c', 0]])
  },
  'every word has to occur, in any case and field'() {
    const entries = [{ name: 'Pilot 2012', file: '名册.xlsx' }, { name: 'pilot', file: undefined }]
    const texts = (entry) => [entry.name, entry.file]
    equal(matching(entries, ' PILOT  名册', texts), [entries[0]])
    equal(matching(entries, 'pilot', texts), entries)
    equal(matching(entries, '', texts), entries)
    equal(matching(entries, 'pilot undefined', texts), [])
  },
}
