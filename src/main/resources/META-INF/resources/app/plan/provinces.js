/** How the map calls a province: 内蒙古自治区 is 内蒙古 there. */
export function shortName(province) {
  return province.replace(/(壮族|回族|维吾尔)?自治区$|省$|市$|特别行政区$/, '')
}
