// The two languages: which one is spoken, and how it writes numbers and times.
import { createI18n } from 'vue-i18n'
import { provinceName } from './provinces.js'

export const LANGUAGES = { 'zh-CN': '中文', en: 'English' }
const FILES = { 'zh-CN': 'zh', en: 'en' }

export const i18n = createI18n({ legacy: false, locale: 'zh-CN', fallbackLocale: false, messages: {} })
export const t = i18n.global.t
export const language = i18n.global.locale

/** Loads a language's texts unless they are there. */
export async function loadTexts(name) {
  if (!i18n.global.availableLocales.includes(name)) {
    const answer = await fetch(new URL(`../texts/${FILES[name]}.json`, import.meta.url))
    i18n.global.setLocaleMessage(name, await answer.json())
  }
}

/** Speaks a language from now on. */
export async function useLanguage(wanted) {
  const name = wanted in LANGUAGES ? wanted : 'zh-CN'
  await loadTexts(name)
  language.value = name
  document.documentElement.lang = name
}

/** Speaks a language that the reader has chosen, the next time too. */
export async function chooseLanguage(wanted) {
  await useLanguage(wanted)
  localStorage.setItem('language', wanted)
}

/** A province's name; readers of English get it in Latin letters as well. */
export function province(name) {
  return provinceName(name, language.value)
}

/** What the service says in both languages: field (English) and fieldZh (Chinese). */
export function said(source, field) {
  return source && (language.value === 'en' ? source[field] : source[field + 'Zh'] ?? source[field])
}

/** A number with thousands separated, and at most so many digits behind the point. */
export function number(value, digits = 0) {
  return new Intl.NumberFormat(language.value, { maximumFractionDigits: digits }).format(value)
}

/** A difference, with its sign. */
export function signed(value, digits = 0) {
  const format = new Intl.NumberFormat(language.value, { maximumFractionDigits: digits, signDisplay: 'exceptZero' })
  return format.format(value).replace('-', '−')
}

/** Several things in one sentence. */
export function list(items) {
  return new Intl.ListFormat(language.value).format(items)
}

/** Kilometres, or kilometre-equivalents. */
export function km(value, digits = 0) {
  return t('unit.km', { value: number(value, digits) })
}

/** A share between 0 and 1 as per cent, with two digits that say something. */
export function percent(share) {
  // What is not all is not called 100 %.
  const shown = share > 0.99 && share < 1 ? Math.floor(share * 1000) / 1000 : share
  const maximumSignificantDigits = share > 0.99 ? 3 : 2
  return new Intl.NumberFormat(language.value, { style: 'percent', maximumSignificantDigits }).format(shown)
}

/** How long something took. */
export function duration(millis) {
  const seconds = millis / 1000
  if (seconds < 60) {
    return t('unit.seconds', { value: number(seconds, seconds < 10 ? 1 : 0) })
  }
  if (Math.floor(seconds % 60) === 0) {
    return t('unit.wholeMinutes', { minutes: number(Math.floor(seconds / 60)) })
  }
  return t('unit.minutes', { minutes: Math.floor(seconds / 60), seconds: Math.floor(seconds % 60) })
}

/** A day of the programme's calendar, which is China's. */
export function day(instant) {
  const format = new Intl.DateTimeFormat(language.value, { dateStyle: 'medium', timeZone: 'Asia/Shanghai' })
  return format.format(new Date(instant))
}

/** A moment, in the reader's time zone. */
export function moment(instant) {
  return new Intl.DateTimeFormat(language.value, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant))
}

/** A time of today to the second, such as 06:22:41. */
export function clock(instant) {
  return new Intl.DateTimeFormat(language.value, { timeStyle: 'medium', hour12: false }).format(new Date(instant))
}
