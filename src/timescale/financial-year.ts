/** The month, from 1, with which the financial year begins. */
export const FINANCIAL_START = 4;

/** A year as said, "2015/16" being a split one. */
type SaidYear = { readonly year: number; readonly split: boolean };

/** The calendar year in which a month of a said year falls: that of "March 2015/16" is 2016. */
export function yearOfMonth({ year, split }: SaidYear, month: number, begins = FINANCIAL_START): number {
  return split && month < begins ? year + 1 : year;
}
