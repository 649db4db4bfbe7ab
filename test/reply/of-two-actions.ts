import type { SaidOtherwise } from './said-otherwise.ts';

const TWO = ['PT2', 'PT3'] as const;
const ONE = ['RS1'] as const;

/** Yes to one action and no to another: each has its own word, in front of it or behind. */
export const YES_AND_NO: readonly SaidOtherwise[] = [
  ...[
    'PT2 no. PT3 yes.',
    'PT2 No. PT3 Yes.',
    'PT2: no. PT3: yes.',
    'PT2 - no. PT3 - yes.',
    'PT2 nope. PT3 yep.',
    'PT2 no, PT3 yes',
    'PT2 no; PT3 yes',
    'PT2 no PT3 yes',
    'PT3 yes. PT2 no.',
    'no PT2 yes PT3',
    'No PT2. Yes PT3.',
    'No PT2, yes PT3',
    'yes PT3, no PT2',
    'Yes PT3. No PT2.',
    'yes PT3 and no PT2',
    'yes PT3 no PT2',
    'Yes to PT3. No to PT2.',
  ].map((said) => ({ said, asked: TWO, not: ['PT2 green'], is: ['PT3 green'], keeps: ['PT2 no'] })),
  ...['8.1.3 no. 8.1.4 yes.', '8.1.3: no. 8.1.4: yes.', 'no 8.1.3 yes 8.1.4', 'yes 8.1.4, no 8.1.3'].map((said) => ({
    said,
    asked: ['8.1.3', '8.1.4'],
    not: ['8.1.3 green'],
    is: ['8.1.4 green'],
    keeps: ['8.1.3 no'],
  })),
  { said: 'PT2 no. PT3 done.', asked: TWO, not: ['PT2 done'], is: ['PT3 done'], keeps: ['PT2 no'] },
  { said: 'PT2 No. PT3 Green.', asked: TWO, not: ['PT2 green'], is: ['PT3 green'], keeps: ['PT2 no'] },
  { said: 'PT2: no. PT3: green.', asked: TWO, not: ['PT2 green'], is: ['PT3 green'], keeps: ['PT2 no'] },
  { said: 'PT2 no. PT3 amber, supplier late', asked: TWO, not: ['PT2 amber'], is: ['PT3 amber'], keeps: ['PT2 no'] },
  { said: 'PT2 no. PT3 is on track.', asked: TWO, not: ['PT2 green'], is: ['PT3 green'], keeps: ['PT2 no'] },
  { said: 'PT2 no. PT3 no. PT4 yes.', asked: TWO, not: ['green'], keeps: ['PT2 no', 'PT3 no', 'PT4 yes'] },
  { said: 'PT2: yes. PT3: no. PT4: yes.', asked: TWO, is: ['PT2 green'], not: ['PT3 green'], keeps: ['PT3 no'] },
  { said: 'RS1 no. GV2 yes.', asked: ONE, not: ['green'], keeps: ['RS1 no', 'GV2 yes'] },
  { said: 'no RS1 yes GV2', asked: ONE, not: ['green'], keeps: ['RS1 no', 'GV2 yes'] },
  { said: 'yes RS1 no GV2', asked: ONE, not: ['GV2 green'], is: ['RS1 green'], keeps: ['GV2 no'] },
  { said: 'PT2 no. PT3 yes.', not: ['green'], keeps: ['PT2 no', 'PT3 yes'] },
  { said: 'no PT3', asked: TWO, not: ['green', 'done'], keeps: ['PT3 no'] },
  { said: 'No, PT3', asked: TWO, not: ['green', 'done'], keeps: ['PT3 no'] },
  { said: 'yes PT3', asked: TWO, is: ['PT3 green'] },
  { said: 'item no. PT3 green', asked: TWO, is: ['PT3 green'] },
  { said: 'action no. PT3 is green', asked: TWO, is: ['PT3 green'] },
  { said: 'no. 8.1.3 green', is: ['8.1.3 green'] },
  { said: 'No. 8.1.3: amber', is: ['8.1.3 amber'] },
  { said: 'item no. 8.1.3 is red', is: ['8.1.3 red'] },
  { said: 'amber for no. 8.1.3', is: ['8.1.3 amber'] },
  { said: 'PT2 yes. PT3 yes.', asked: TWO, is: ['PT2 green', 'PT3 green'] },
  { said: 'yes PT2, yes PT3', asked: TWO, is: ['PT2 green', 'PT3 green'] },
  { said: 'PT2 yes, PT3 red', asked: TWO, is: ['PT2 green', 'PT3 red'] },
];

/** A second action in brackets takes nothing of what was said of the first. */
export const IN_BRACKETS: readonly SaidOtherwise[] = [
  { said: 'RS1 green (PV4 isn’t)', asked: ONE, is: ['RS1 green'], not: ['PV4 green'] },
  { said: 'RS1 done (PV4 to follow)', asked: ONE, is: ['RS1 done'], not: ['PV4 done'] },
  { said: 'PT2 green (PT3 not)', asked: TWO, is: ['PT2 green'], not: ['PT3 green'] },
  { said: 'PT2 green (PT3 next week)', asked: TWO, is: ['PT2 green'], not: ['PT3 green', 'PT3 done'] },
  { said: 'PT2 amber (PT3 still waiting)', asked: TWO, is: ['PT2 amber'], not: ['PT3 amber'] },
  { said: 'PT2 done (PT4 too)', asked: TWO, is: ['PT2 done'] },
  { said: 'PV1 done (PV4 not)', asked: ['PV1'], is: ['PV1 done'], not: ['PV4 done'] },
  { said: 'PV1 done [PV4 not]', asked: ['PV1'], is: ['PV1 done'], not: ['PV4 done'] },
  { said: 'green (PT3)', asked: TWO, is: ['PT3 green'] },
  { said: 'green (PT3), red (PT2)', asked: TWO, is: ['PT3 green', 'PT2 red'] },
  { said: 'RS1 green (all fine)', asked: ONE, is: ['RS1 green'] },
];

/** What one action needs of another, or makes of it, is no word of how either stands. */
export const CONDITIONS: readonly SaidOtherwise[] = [
  { said: 'PT2 red until PT3 done', asked: TWO, not: ['PT3 done', 'PT2 done'] },
  { said: 'PT2 amber until PT3 is complete', asked: TWO, not: ['PT3 done', 'PT2 done'] },
  { said: 'PT2 green once PT3 is done', asked: TWO, not: ['PT3 done', 'PT2 green'] },
  { said: 'PT2 green if PT3 is green', asked: TWO, not: ['PT3 green', 'PT2 green'] },
  { said: 'PT3 done means PT2 green', asked: TWO, not: ['PT3 done', 'PT2 green'] },
  { said: 'PT3 green makes PT2 green', asked: TWO, not: ['PT3 green', 'PT2 green'] },
  { said: 'PT2 needs PT3 to be green', asked: TWO, not: ['green'] },
  { said: 'PT2 needs PT3 done', asked: TWO, not: ['done'] },
  { said: 'PT2 requires PT3 to be done', asked: TWO, not: ['done'] },
  { said: 'PT2 can’t start without PT3 done', asked: TWO, not: ['done'] },
  { said: 'RS1 needs GV2 green', asked: ONE, not: ['green'] },
  { said: 'RS1 or GV2 is done', asked: ONE, not: ['done'] },
  { said: 'RS1 before GV2, so green', asked: ONE, not: ['green'] },
  { said: 'PT2 red. PT3 done.', asked: TWO, is: ['PT2 red', 'PT3 done'] },
  { said: 'PT2 red, needs more staff. PT3 green.', asked: TWO, is: ['PT2 red', 'PT3 green'] },
  { said: 'PT2 red until Friday, PT3 done', asked: TWO, is: ['PT3 done'] },
];

/** Somebody else's word, or a rating that is only spoken of. */
export const OTHERS_WORD: readonly SaidOtherwise[] = [
  {
    said: 'Tom says the Ashby Moor review (RS4) is red and that hits RS1, but I still think we will make it.',
    asked: ONE,
    not: ['red'],
  },
  { said: 'Huw says RS4 is red and RS1 will be fine', asked: ONE, not: ['red', 'green'] },
  { said: 'Huw says RS1 is red', asked: ONE, not: ['red'] },
  { said: 'The amber on RS1 is Huw’s view. Mine is green.', asked: ONE, not: ['amber'] },
  { said: 'The red against RS1 was the board’s idea', asked: ONE, not: ['red'] },
  { said: 'The green on RS1 is old', asked: ONE, not: ['green'] },
  { said: 'The green for RS1 looks wrong', asked: ONE, not: ['green'] },
  { said: 'the amber is out of date', asked: ONE, not: ['amber'] },
  { said: 'all but green', asked: ONE, not: ['green'] },
  { said: 'anything but green', asked: ONE, not: ['green'] },
  { said: 'RS1 all but done', asked: ONE, not: ['done'] },
  { said: 'RS1 amber, Huw says red', asked: ONE, not: ['red'] },
  { said: 'The amber on RS1 is right', asked: ONE, is: ['RS1 amber'] },
  { said: 'RS1 amber. Huw is off.', asked: ONE, is: ['RS1 amber'] },
];
