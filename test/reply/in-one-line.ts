import type { SaidOtherwise } from './said-otherwise.ts';

const MANY = ['PV1', 'PV2', 'PV4', 'RS1'] as const;

/** Several actions in one line, of which the later ones are a figure only; and figures that say how many. */
export const BY_LAST_FIGURE: readonly SaidOtherwise[] = [
  { said: 'PV1 green, 2 amber, 3 red', asked: ['PV1'], is: ['PV1 green', 'PV2 amber', 'PV3 red'] },
  { said: 'pv1 amber, 2 green', asked: ['PV1'], is: ['PV1 amber', 'PV2 green'] },
  { said: 'PV1 is amber, PV2 green and 3 is red', is: ['PV1 amber', 'PV2 green', 'PV3 red'] },
  { said: 'PV1, 2 and 4 all green', is: ['PV1 green', 'PV2 green', 'PV4 green'] },
  { said: 'PV1 green 2 amber', is: ['PV1 green', 'PV2 amber'] },
  { said: 'PV1 amber waiting on HR, 2 green', is: ['PV1 amber'], not: ['PV2 green', 'PV1 green'] },
  { said: '8.1.1 green, 2 amber', is: ['8.1.1 green', '8.1.2 amber'] },
  { said: 'PV1 amber, 2 red flags from the pilots', is: ['PV1 amber'], not: ['PV2 red'] },
  { said: 'PV1 amber, 2 staff off', is: ['PV1 amber'], not: ['PV2 amber'] },
  { said: 'PV1 green, 2 weeks late', not: ['PV2 green', 'PV2 forecast'] },
  { said: 'PT9 amber, 3 green', asked: MANY, not: ['PV4 green', 'PT3 green'] },
  { said: '3 greens and a red', asked: MANY, not: ['PV4 green', 'PV4 red', 'RS1 red'] },
  { said: '3 green, 1 red', asked: MANY, not: ['PV4 green', 'PV1 red'] },
  { said: '2 red and 2 green', asked: MANY, not: ['PV2 red', 'PV2 green'] },
  { said: '1 green 2 amber 3 red 4 green', asked: MANY, is: ['PV1 green', 'PV2 amber', 'PV4 red', 'RS1 green'] },
];

/** Days as they are said aloud. */
export const DAYS_ALOUD: readonly SaidOtherwise[] = [
  'amber, three weeks on Thursday',
  'amber, by a week on Friday',
  'amber, fortnight on Monday',
  'amber, a couple of weeks on Friday',
  'amber, ten days’ time',
  'amber, back end of February',
  'amber, tail end of February',
  'amber, Maundy Thursday',
  'amber, the week before Easter',
  'amber, the week after 4 January',
  'oren, erbyn diwedd mis Ebrill',
].map((said) => ({ said, asked: ['RS2'], is: ['amber', 'forecast'] }));

/** A Scots “no” is a not; a no before what denies says so once more. */
export const NO_AS_NOT: readonly SaidOtherwise[] = [
  ...['it’s no ready', 'no done yet', 'no ready yet', 'isnae done', 'hasnae been signed off', 'no finished'].map(
    (said) => ({ said, asked: ['RS2'], not: ['done', 'green'] }),
  ),
  ...['it’s no going well', 'no on track', 'wilnae be ready', 'nae chance'].map((said) => ({
    said,
    asked: ['RS2'],
    not: ['green', 'done'],
  })),
  { said: 'no won’t make it', asked: ['RS2'], is: ['red'] },
  { said: 'no won’t be ready till 30 January', asked: ['RS2'], is: ['forecast'] },
  { said: 'no, done', asked: ['RS2'], is: ['done'] },
  { said: 'wey aye', asked: ['RS2'], is: ['green'] },
  { said: 'nae bother', asked: ['RS2'], not: ['green'] },
];

/** What only opens or underlines is no doubt; what takes the edge off is asked about with its word. */
export const OPENED: readonly SaidOtherwise[] = [
  { said: 'well, amber then', asked: ['RS2'], is: ['amber'] },
  { said: 'oh and PV2 red', asked: ['RS2'], is: ['PV2 red'] },
  { said: '100% on track', asked: ['RS2'], is: ['green'] },
  { said: 'scrap that, it’s green', asked: ['RS2'], is: ['green'] },
  { said: 'Sorry, forget what I said: red', asked: ['RS2'], is: ['red'] },
  { said: 'done now, ignore the above', asked: ['RS2'], is: ['done'] },
  { said: 'amber. Please disregard my last', asked: ['RS2'], is: ['amber'] },
  { said: 'a cautious green', asked: ['RS2'], not: ['green'] },
  { said: 'tentative green', asked: ['RS2'], not: ['green'] },
];

/** What somebody says of another’s action is of that one. */
export const SAID_OF_ANOTHER: readonly SaidOtherwise[] = [
  { said: 'Jo says her PE1 is amber', asked: ['RS2'], not: ['? amber', 'RS2 amber'], keeps: ['PE1 jo'] },
  { said: 'Sian’s PE1 is red', asked: ['RS2'], not: ['? red', 'RS2 red'], keeps: ['PE1 sian'] },
];
