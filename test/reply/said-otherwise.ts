/** What leads write that excepts, ranges, hedges or compares, and what must not be recorded of it; `is` stays recorded. */
export type SaidOtherwise = {
  readonly said: string;
  /** The refs of the questions that are open. */
  readonly asked?: readonly string[];
  readonly not?: readonly string[];
  readonly is?: readonly string[];
  /** A ref, and the word that is asked about or kept of it. */
  readonly keeps?: readonly string[];
};

const MANY = ['PV1', 'PV2', 'PV4', 'RS1'] as const;

export const EXCEPTED: readonly SaidOtherwise[] = [
  { said: 'all of mine are green but PV2 and PV4', not: ['green'] },
  { said: 'all of mine are done except PV1 and PV5', not: ['done'] },
  { said: 'all green except PV2', not: ['green'] },
  { said: 'all green except PV2', asked: ['RS2'], not: ['green'] },
  { said: 'All green, except for PV2.', not: ['green'] },
  { said: 'everything green apart from RS3', not: ['green'] },
  { said: 'all of mine red bar PE3', not: ['red'] },
  { said: 'everything but PV2 is green', not: ['green'] },
  { said: 'everything except PV2 is green', not: ['green'] },
  { said: 'everything is green excluding PV2', not: ['green'] },
  { said: 'all green save for PV2', not: ['green'] },
  { said: 'all done other than PV2', not: ['done'] },
  { said: 'all bar PV2 done', not: ['done'] },
  { said: 'they are all green, not PV2 though', not: ['green'] },
  { said: 'green across the board except PV2', not: ['green'] },
  { said: 'popeth yn wyrdd heblaw PV2', not: ['green'] },
  { said: 'popeth yn wyrdd namyn PV2', not: ['green'] },
  { said: 'snooze all until Monday except PV2', not: ['snooze'] },
  { said: 'RS1, GV2 and PV4 green except GV2', not: ['GV2 green'] },
  { said: 'all green except PV2', asked: MANY, not: ['PV2 green'], is: ['PV1 green', 'PV4 green', 'RS1 green'] },
  { said: 'all green except PV2 amber', asked: MANY, not: ['PV2 green'], is: ['PV2 amber', 'RS1 green'] },
  { said: 'PV1 green but PV2 red', is: ['PV1 green', 'PV2 red'] },
  { said: 'PV1 amber, PV2 green', is: ['PV1 amber', 'PV2 green'] },
];

export const COMPARED: readonly SaidOtherwise[] = [
  { said: 'PT2 (not PT3) red', not: ['PT3 red', 'PT2 red'] },
  { said: 'PT2, not PT3, is red', not: ['PT3 red', 'PT2 red'] },
  { said: 'RS3 red (PT4 amber)', not: ['PT4 red', 'PT4 amber', 'RS3 amber'] },
  { said: 'PE5 is waiting for GV1 to go green', not: ['green'] },
  { said: 'PE5 is waiting on GV1 being done', not: ['done'] },
  { said: 'A17 is red I mean A18', not: ['red'] },
  { said: 'A17 is red, sorry, A18', not: ['red'] },
  { said: 'A17 red - correction A18', not: ['red'] },
  { said: 'A17 done, meant A18', not: ['done'] },
  { said: 'RS2 no delay, no amber, green', not: ['amber'] },
  { said: 'RS2 no red, green', not: ['red'] },
  { said: 'RS3 red (waiting on HR)', is: ['RS3 red'] },
  { said: 'RS3 red (Karl is off)', is: ['RS3 red'] },
  { said: 'Sorry, A18 is red', is: ['A18 red'] },
];

export const RANGES: readonly SaidOtherwise[] = [
  ...[
    'PV1-PV4 green',
    'PV1 – PV4 green',
    'PV1 to PV4 green',
    'PV1..PV4 green',
    'PV1…PV4 green',
    'PV1 through PV4: green',
  ].map((said) => ({ said, is: ['PV1 green', 'PV2 green', 'PV3 green', 'PV4 green'] })),
  { said: 'A17…A19 done', is: ['A17 done', 'A18 done', 'A19 done'] },
  { said: '8.1.1–8.1.4 green', is: ['8.1.1 green', '8.1.2 green', '8.1.3 green', '8.1.4 green'] },
  { said: 'PE5-GV1 green', not: ['green'] },
  { said: 'PE5 to GV1 amber', not: ['amber'] },
  { said: 'PE1-PE5 green', not: ['green'] },
  { said: 'PV4 to PV1 green', not: ['green'] },
  { said: 'PE5, GV1 green', is: ['PE5 green', 'GV1 green'] },
];

export const HALF_DONE: readonly SaidOtherwise[] = [
  ...[
    'complete apart from the sixth engine',
    'done except the roof',
    'finished bar the snagging',
    'done other than sign-off',
    'completed with the exception of training',
    'done yesterday, well, not quite',
    'done, well nearly',
    'done - not fully',
    'all done bar the shackles',
    'done but for the paint',
  ].map((words) => ({ said: `RS2 ${words}`, not: ['done'] })),
  { said: 'RS2 done, report at https://example.org/a', is: ['RS2 done'] },
  { said: 'RS2 done yesterday, very well received', is: ['RS2 done'] },
];

export const HEDGED: readonly SaidOtherwise[] = [
  ...[
    'green I suppose',
    'green, I think',
    'green, I think.',
    'green I guess',
    'green-ish',
    'greenish',
    'just about green',
    'green maybe',
    'green, hopefully',
    'green I hope',
    'green, more or less',
    'green, sort of',
    'nearly green',
    'done, I think',
    'done I believe',
    'Green I would imagine',
    'green (I think)',
  ].map((words) => ({ said: `RS2 ${words}`, not: ['green', 'done', 'amber'] })),
  { said: 'RS2 green. I think the new supplier is good', is: ['RS2 green'] },
  { said: 'RS2 green, I think the new supplier is good', is: ['RS2 green'] },
];

export const UNSETTLED_DAYS: readonly SaidOtherwise[] = [
  ...[
    'amber 9 Jan (16th worst case)',
    'amber - 9 Jan, 16 Jan at the latest',
    'amber, 9 Jan failing that 16 Jan',
    'amber, 9 Jan, worst case 16 Jan',
    'amber: best case 9 Jan worst case 16 Jan',
    'amber: week of 11 Jan or the week after',
    'amber, 9 Jan or the following week',
    'amber, 9 Jan, no sorry 16 Jan',
    'amber, new date 15th or 16th Jan',
    'amber, waiting on legal, back by 9 January',
    'amber waiting on legal, due back 9 Jan',
    'amber waiting on legal, back 9 Jan',
    'amber with procurement, they come back to us 9 Jan',
    'amber, awaiting sign-off, expected 9 Jan',
    'amber awaiting the coroner, due 9 Jan',
  ].map((said) => ({ said, asked: ['RS2'], not: ['forecast'], is: ['amber'] })),
  ...[
    'amber, waiting on legal, now 9 January',
    'amber waiting on legal, new date 9 Jan',
    'amber waiting on legal, will be done by 9 Jan',
    'amber waiting on legal, I expect it on 9 Jan',
    'amber, pushed back to 9 Jan',
    'amber, put back to 9 Jan',
    'amber, 9 Jan at the latest',
    'amber, 9 Jan or sooner',
    'amber, now the 16th of next month',
  ].map((said) => ({ said, asked: ['RS2'], is: ['amber', 'forecast'] })),
  { said: 'RS2 amber now Friday 28/11/2026', not: ['forecast'], is: ['RS2 amber'] },
  { said: 'RS2 amber now Fri 27 November 2027', not: ['forecast'], is: ['RS2 amber'] },
  { said: 'RS2 amber, now Friday 27th November 2027', not: ['forecast'], is: ['RS2 amber'] },
  { said: 'RS4 now Friday 28/11/2026', not: ['forecast'] },
  { said: 'RS4 now Fri 28 November 2026', not: ['forecast'] },
  { said: 'RS2 amber now Monday 10 October 2026', not: ['forecast'], is: ['RS2 amber'] },
  { said: 'RS2 now 5 Jan or 12 Jan 2027', not: ['forecast'] },
  { said: 'RS2 amber, now 5 January or maybe 12 January', not: ['forecast'] },
  { said: 'RS2 cannot be done by 18 September, 30 September or maybe 9 October', not: ['forecast'] },
  { said: 'PT2, PT3 now 30 Oct and 6 Nov respectively', not: ['forecast'] },
  { said: 'RS2 amber, now Friday 4 December 2026', is: ['RS2 amber', 'RS2 forecast'] },
  { said: 'RS2 amber, now 4/12/2026', is: ['RS2 amber', 'RS2 forecast'] },
  { said: 'RS2 amber, now Friday', is: ['RS2 amber', 'RS2 forecast'] },
];
