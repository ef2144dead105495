import { byCode, provinceName, shortName } from '/app/base/provinces.js'
import { equal } from './check.js'

export default {
  'provinces come in the order of their codes, short or full'() {
    const some = ['新疆维吾尔自治区', '浙江', '内蒙古自治区', '北京市', '海南省', '重庆市', '香港特别行政区', '广西壮族自治区']
    equal(some.sort(byCode),
      ['北京市', '内蒙古自治区', '浙江', '广西壮族自治区', '海南省', '重庆市', '新疆维吾尔自治区', '香港特别行政区'])
  },
  'what is no province comes last, by name'() {
    equal(['火星省', '北京市', '金星省', '澳门特别行政区'].sort(byCode), ['北京市', '澳门特别行政区', ...['火星省', '金星省'].sort()])
  },
  'the map has short names'() {
    equal(['宁夏回族自治区', '西藏自治区', '吉林省', '上海市'].map(shortName), ['宁夏', '西藏', '吉林', '上海'])
  },
  'readers of English get Latin letters as well'() {
    equal(provinceName('陕西省', 'en'), 'Shaanxi 陕西省')
    equal(provinceName('山西省', 'en'), 'Shanxi 山西省')
    equal(provinceName('山西省', 'zh-CN'), '山西省')
    equal(provinceName('火星省', 'en'), '火星省')
  },
}
