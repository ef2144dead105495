import { number, t } from '../base/texts.js'

/** What an alternative would cost the plan as a whole, as far as that is known. */
export function priceOf({ verdict, exactKm, atLeastKm }) {
  if (['DEARER', 'CHEAPER'].includes(verdict) && exactKm !== undefined) {
    return exactKm < 0 ? t('why.saves', { km: number(-exactKm, 1) }) : t('why.exact', { km: number(exactKm, 1) })
  }
  if (verdict === 'DEARER' && atLeastKm > 0) {
    return t('why.atLeast', { km: number(atLeastKm, 1) })
  }
  return t('why.verdict.' + verdict)
}
