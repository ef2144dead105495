// @ts-check
// The provinces in the order of GB/T 2260, in which every office lists them, and their names in Latin letters.

/** @type {[string, string][]} short names as the map has them, with their spelling in English */
const PROVINCES = [
  ['北京', 'Beijing'], ['天津', 'Tianjin'], ['河北', 'Hebei'], ['山西', 'Shanxi'], ['内蒙古', 'Inner Mongolia'],
  ['辽宁', 'Liaoning'], ['吉林', 'Jilin'], ['黑龙江', 'Heilongjiang'],
  ['上海', 'Shanghai'], ['江苏', 'Jiangsu'], ['浙江', 'Zhejiang'], ['安徽', 'Anhui'], ['福建', 'Fujian'],
  ['江西', 'Jiangxi'], ['山东', 'Shandong'],
  ['河南', 'Henan'], ['湖北', 'Hubei'], ['湖南', 'Hunan'], ['广东', 'Guangdong'], ['广西', 'Guangxi'], ['海南', 'Hainan'],
  ['重庆', 'Chongqing'], ['四川', 'Sichuan'], ['贵州', 'Guizhou'], ['云南', 'Yunnan'], ['西藏', 'Xizang'],
  ['陕西', 'Shaanxi'], ['甘肃', 'Gansu'], ['青海', 'Qinghai'], ['宁夏', 'Ningxia'], ['新疆', 'Xinjiang'],
  ['台湾', 'Taiwan'], ['香港', 'Hong Kong'], ['澳门', 'Macao'],
]
const PLACES = new Map(PROVINCES.map(([name], place) => [name, place]))
const LATIN = new Map(PROVINCES)

/**
 * What the map calls a province: 内蒙古自治区 is 内蒙古 there.
 * @param {string} province full or short
 */
export function shortName(province) {
  return province.replace(/(壮族|回族|维吾尔)?自治区$|省$|市$|特别行政区$/, '')
}

/**
 * Puts provinces into the order of GB/T 2260; what is none comes last, by its name.
 * @param {string} one full or short
 * @param {string} other full or short
 * @returns {number} negative when one comes first
 */
export function byCode(one, other) {
  const place = PLACES.get(shortName(one)) ?? PROVINCES.length
  const otherPlace = PLACES.get(shortName(other)) ?? PROVINCES.length
  return place - otherPlace || (one < other ? -1 : one > other ? 1 : 0)
}

/**
 * A province as readers of a language know it: 浙江省, and for readers of English Zhejiang 浙江省.
 * @param {string} province full or short
 * @param {string} language as the page has it
 */
export function provinceName(province, language) {
  const latin = LATIN.get(shortName(province))
  return language === 'en' && latin ? `${latin} ${province}` : province
}
