import { textToWeights, weightsToText } from '/app/solve/address.js'
import { stopNear, stopsFor } from '/app/solve/scale.js'
import { equal, holds, randomly } from './check.js'

const IDS = ['distance', 'repeatedType', 'unmetNeed']

export default {
  'an address brings back every weight that can be set'() {
    const random = randomly(7)
    for (let i = 0; i < 200; i++) {
      const weights = Object.fromEntries(IDS.map((id) => [id, random(1_000_001_000) / 1000]))
      const changed = IDS.filter(() => random(2) === 0)
      const expected = Object.fromEntries(changed.map((id) => [id, weights[id]]))
      equal(textToWeights(weightsToText(weights, changed), IDS), expected, `weights ${JSON.stringify(weights)}`)
    }
  },
  'nothing changed stands nowhere, and a number half typed neither'() {
    equal(weightsToText({ distance: 1 }, []), '')
    equal(weightsToText({ distance: '', repeatedType: NaN, unmetNeed: 3 }, IDS), 'unmetNeed:3')
  },
  'a link that was spoilt spoils nothing else'() {
    equal(textToWeights('distance:2,repeatedType:-1,other:5,unmetNeed:1e3,:,distance', IDS), { distance: 2 })
    equal(textToWeights(undefined, IDS), {})
  },
  'the slider has the default in its middle, and finds what is nearest'() {
    for (const weight of [0.1, 1, 20, 50]) {
      const stops = stopsFor(weight)
      equal(stops[(stops.length - 1) / 2], weight)
      holds(stops.every((stop, i) => i === 0 || stop > stops[i - 1]), 'the stops rise')
      stops.forEach((stop, i) => equal(stopNear(stops, stop), i))
      equal(stopNear(stops, 1e6), stops.length - 1)
    }
  },
}
