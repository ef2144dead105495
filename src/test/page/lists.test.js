import { countsByProvince } from '/app/lists/counts.js'
import { csvOf } from '/app/plan/csv.js'
import { crossings, prefectures } from '/app/plan/mapSums.js'
import { equal } from './check.js'

const ROW = {
  departmentId: 'D1', department: '文学院', universityId: 'U1', university: '甲大学', province: '北京市', schoolId: 'S1',
  school: '第一中学', schoolProvince: '甘肃省', city: '兰州市', setting: 'RURAL', type: '普通', distanceKm: 1200, crossRegion: true,
  universityLocation: { lon: 116, lat: 40 }, schoolLocation: { lon: 104, lat: 36 },
}

export default {
  'answers are counted by the province of the school, of the rows that are looked at'() {
    const rows = new Map([['D1', ROW], ['D2', { ...ROW, schoolProvince: '青海省' }]])
    equal(countsByProvince([{ departmentId: 'D1', state: 'DECLINED' }, { departmentId: 'D2', state: 'OPEN' },
      { departmentId: 'D3', state: 'OPEN' }], rows), [
      { province: '甘肃省', OPEN: 0, ACCEPTED: 0, DECLINED: 1, COMMENTED: 0, CONTESTED: 0 },
      { province: '青海省', OPEN: 1, ACCEPTED: 0, DECLINED: 0, COMMENTED: 0, CONTESTED: 0 },
    ])
  },
  'no cell of an export is a formula, and commas are quoted'() {
    const row = { ...ROW, school: '=1+1', department: 'a, "b"', county: undefined }
    const [head, first, last] = csvOf([row]).split('\r\n')
    equal(head.startsWith('\uFEFF高校省份,高校名称,院系名称,学校名称'), true)
    equal(first, '北京市,甲大学,"a, ""b""",\'=1+1,甘肃省,兰州市,,农村,普通,1200,是,U1,D1,S1')
    equal(last, '')
  },
  'a prefecture stands in the middle of its schools'() {
    const near = { ...ROW, setting: 'URBAN', crossRegion: false, distanceKm: 30, schoolLocation: { lon: 106, lat: 38 } }
    const [sum] = prefectures([ROW, near])
    equal([sum.lon, sum.lat, sum.count, sum.urban, sum.meanKm], [105, 37, 2, 1, 30])
    equal(crossings([ROW, near]).map(({ from, to, count, coords }) => ({ from, to, count, coords })), [
      { from: '北京市', to: '甘肃省', count: 1, coords: [[116, 40], [104, 36]] },
    ])
  },
}
