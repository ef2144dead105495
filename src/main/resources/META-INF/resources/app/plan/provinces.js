export { shortName } from '../base/provinces.js'
