// The service's HTTP interface, as /q/openapi describes it.
import { ref } from 'vue'
import { language } from './texts.js'

const AGAIN_MILLIS = 2000

/** Whether the service answered when it was last asked. */
export const reachable = ref(true)

/** When it last answered, in milliseconds since 1970. */
export const lastAnswer = ref(Date.now())

function answered() {
  reachable.value = true
  lastAnswer.value = Date.now()
}

/** Notes that the service is away, and asks until it is there again. */
export function missService() {
  if (reachable.value) {
    reachable.value = false
    setTimeout(knock, AGAIN_MILLIS)
  }
}

async function knock() {
  try {
    // Whatever it says, it is there; a proxy before it that says it is not, is not the service.
    const { status } = await fetch('/q/health/live', { cache: 'no-store' })
    if (status < 502 || status > 504) {
      answered()
    }
  } catch {
    // Still away.
  }
  if (!reachable.value) {
    setTimeout(knock, AGAIN_MILLIS)
  }
}

/** An answer that is not a success, or no answer at all (status 0). */
export class ApiProblem extends Error {
  constructor(status, problem) {
    super(problem.detail)
    this.status = status
    this.problem = problem
  }
}

async function send(method, path, options = {}) {
  let answer
  try {
    answer = await fetch(path, {
      method,
      body: options.body,
      signal: options.signal,
      headers: { 'Accept-Language': language.value, ...options.headers },
    })
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure
    }
    missService()
    throw new ApiProblem(0, { code: 'unreachable', detail: String(failure) })
  }
  answered()
  if (answer.ok) {
    return answer
  }
  const problem = await answer.json().catch(() => ({ code: 'http-' + answer.status, detail: answer.statusText }))
  throw new ApiProblem(answer.status, problem)
}

/**
 * An id or a name as part of an address. A dot would lead to the list above: nothing is called that, as nothing is
 * called a minus.
 */
export function segment(name) {
  return name === '.' || name === '..' ? '-' : encodeURIComponent(name)
}

/** What stands at an address, read as JSON. */
export async function get(path, options) {
  return (await send('GET', path, { ...options, headers: { Accept: 'application/json' } })).json()
}

/**
 * What a list at an address holds, page after page, at most so many of its entries; rest says whether there are more.
 */
export async function getAll(path, most, pageSize = 200) {
  const items = []
  let after
  do {
    const query = new URLSearchParams({ limit: Math.min(pageSize, most - items.length), ...(after && { after }) })
    const page = await get(path + (path.includes('?') ? '&' : '?') + query)
    items.push(...page.items)
    after = page.nextCursor
  } while (after && items.length < most)
  return { items, rest: after !== undefined }
}

/** Sends JSON and reads JSON. */
export async function post(path, body, headers = {}) {
  const json = { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', ...headers } }
  return (await send('POST', path, body === undefined ? {} : json)).json()
}

/** Stores JSON at an address. */
export async function put(path, body) {
  const json = { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }
  return (await send('PUT', path, json)).json()
}

/** Changes what stands at an address, by the fields that are given. */
export async function patch(path, body) {
  const json = { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }
  return (await send('PATCH', path, json)).json()
}

export async function remove(path) {
  await send('DELETE', path)
}

const TYPES = {
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xlsm: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
}

/** The endings of files that can be a roster. */
export const ROSTER_FILES = Object.keys(TYPES).map((ending) => '.' + ending)

/**
 * Sends a file as a roster, or as the changes to one that is stored; its ending says what it is, and the service says
 * what is wrong with it.
 */
export async function sendRoster(file, baseId) {
  const ending = file.name.split('.').pop().toLowerCase()
  const headers = { 'Content-Type': TYPES[ending] ?? (file.type || 'application/octet-stream') }
  const base = baseId && { baseRosterId: baseId }
  const path = '/v1/rosters?' + new URLSearchParams({ fileName: file.name, ...base })
  return (await send('POST', path, { body: file, headers })).json()
}

/** Sends a file to an address, with what its ending says it is, and reads JSON. */
export async function sendFile(path, file) {
  const ending = file.name.split('.').pop().toLowerCase()
  const headers = { 'Content-Type': ending === 'csv' ? 'text/csv' : TYPES[ending] ?? (file.type || 'text/csv') }
  return (await send('POST', path, { body: file, headers })).json()
}

/** Takes one of the ready rosters. */
export async function takeDemo(id) {
  const body = await (await send('GET', '/v1/demo-data/' + encodeURIComponent(id))).blob()
  return (await send('POST', '/v1/rosters', { body, headers: { 'Content-Type': TYPES.json } })).json()
}

/** Has the browser save what stands at an address, in the language of the page. */
export async function download(path) {
  const answer = await send('GET', path)
  keep(await answer.blob(), fileName(answer.headers.get('Content-Disposition') ?? '') ?? path.split('/').pop())
}

/** Has the browser save something that the page itself has made. */
export function keep(blob, name) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

function fileName(disposition) {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition)
  return encoded ? decodeURIComponent(encoded[1]) : undefined
}
