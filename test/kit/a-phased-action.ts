import { anAction, day } from './an-action.ts';

/** The first of two phases. */
export const ONE = { label: 'Phase 1', due: day('2015-06-30') };
/** The last of them. */
export const TWO = { label: 'Phase 2', due: day('2015-09-30') };
/** 8.1.3 in two phases: by the end of June and by the end of September 2015. */
export const PHASED = anAction({
  due: TWO.due,
  steps: [
    [ONE.label, ONE.due],
    [TWO.label, TWO.due],
  ],
});
