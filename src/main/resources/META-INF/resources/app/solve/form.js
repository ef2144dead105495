// What a planner fills in before a run: weights, limits, a name; and the request that it becomes.
import { computed, reactive, ref, shallowRef } from 'vue'
import { said, t } from '../base/texts.js'

const MOST_KM = 1_000_000
const MOST_TAGS = 20
const TAGS = /[,，、;；\n]+/

/** Whether the service takes this as a weight: 0 to a million km, at most three decimals. */
export function isWeight(value) {
  return Number.isFinite(value) && value >= 0 && value <= MOST_KM && Number(value.toFixed(3)) === value
}

export function tagsOf(text) {
  return [...new Set(text.split(TAGS).map((tag) => tag.trim()).filter(Boolean))]
}

/** Nothing where a field is empty. */
function limit(text, scale = 1) {
  return text === '' ? undefined : Number((text * scale).toPrecision(12))
}

/** What can be seen to be wrong without asking the service, by JSON pointer. */
function wrongs(weights, fields) {
  const found = {}
  const note = (pointer, sound, ...words) => {
    if (!sound) {
      found[pointer] = t(...words)
    }
  }
  const isSeconds = (value) => value === '' || (Number.isInteger(Number(value)) && value >= 1)
  const isPercent = (value) => value === '' || (value >= 0 && value <= 100)
  Object.entries(weights).forEach(([id, value]) => note('/weights/' + id, isWeight(value), 'solve.notAWeight'))
  note('/limits/spentSeconds', isSeconds(fields.spentSeconds), 'solve.notSeconds')
  note('/limits/unimprovedSeconds', isSeconds(fields.unimprovedSeconds), 'solve.notSeconds')
  note('/limits/gap', isPercent(fields.gapPercent), 'solve.notPercent')
  note('/tags', tagsOf(fields.tags).length <= MOST_TAGS, 'solve.manyTags', { most: MOST_TAGS })
  return found
}

/** What an address keeps of the fields: the name in the address, and the field's. */
const TYPED = { name: 'name', tags: 'tags', spent: 'spentSeconds', unimproved: 'unimprovedSeconds', gap: 'gapPercent' }

/**
 * weights by rule id; loaded: {name, kind, weights}, what they were taken from last; fields: the rest, as typed;
 * refused: what the service found wrong, by JSON pointer, until that field changes.
 */
export function useForm() {
  const weights = reactive({})
  const loaded = shallowRef({ kind: 'default', weights: {} })
  const fields = reactive({ name: '', tags: '', spentSeconds: '', unimprovedSeconds: '', gapPercent: '', warm: true })
  const refused = ref({})

  function load(source) {
    loaded.value = source
    Object.assign(weights, source.weights)
    Object.keys(source.weights).forEach((id) => forgive('/weights/' + id))
  }

  function takeLimits(limits) {
    fields.spentSeconds = limits.spentSeconds ?? ''
    fields.unimprovedSeconds = limits.unimprovedSeconds ?? ''
    const isOpen = limits.gap === null || limits.gap === undefined
    fields.gapPercent = isOpen ? '' : Number((limits.gap * 100).toPrecision(12))
  }

  /** Fields as an address has them; those that it does not have stay. */
  function takeTyped(query) {
    Object.entries(TYPED).filter(([name]) => name in query).forEach(([name, field]) => (fields[field] = query[name]))
  }
  const typed = computed(() => Object.fromEntries(Object.entries(TYPED).map(([name, field]) => [name, fields[field]])))

  function setWeight(id, value) {
    weights[id] = value
    forgive('/weights/' + id)
  }

  function forgive(pointer) {
    delete refused.value[pointer]
  }

  const changed = computed(() => {
    const source = loaded.value.weights
    return Object.keys(source).filter((id) => weights[id] !== source[id])
  })
  const wrong = computed(() => wrongs(weights, fields))
  const sound = computed(() => Object.keys(wrong.value).length === 0)
  const weightsSound = computed(() => Object.values(weights).every(isWeight))
  /** What is wrong with a field, in words, or nothing. */
  const fault = (pointer) => wrong.value[pointer] ?? said(refused.value[pointer], 'message')

  function request(rosterId, name, startFrom) {
    const body = { rosterId, name, weights: { ...weights }, tags: tagsOf(fields.tags) }
    body.limits = {
      spentSeconds: limit(fields.spentSeconds),
      unimprovedSeconds: limit(fields.unimprovedSeconds),
      gap: limit(fields.gapPercent, 0.01),
    }
    if (loaded.value.kind === 'profile' && changed.value.length === 0) {
      body.profile = loaded.value.name
    }
    if (startFrom && fields.warm) {
      body.startFrom = startFrom
    }
    return body
  }
  return {
    weights, loaded, fields, refused, changed, sound, weightsSound, typed, fault, load, takeLimits, takeTyped,
    setWeight, forgive, request,
  }
}
