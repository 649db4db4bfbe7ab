/** What the office types of a date for which nobody has asked, 8.1.6 being due 30 April 2016: what is read back, and what the tap that decides it writes; nothing before the tap. */
export const EXTENDS: readonly (readonly [said: string, day: string, reason: string | null])[] = [
  ['8.1.6 extend by a month', 'Tue 31 May 2016', null],
  ['8.1.6: extend it by a month', 'Tue 31 May 2016', null],
  ['extend 8.1.6 by a month', 'Tue 31 May 2016', null],
  ['please extend 8.1.6 by a month', 'Tue 31 May 2016', null],
  ['can you extend 8.1.6 by a month please', 'Tue 31 May 2016', null],
  ['8.1.6 extended by a month', 'Tue 31 May 2016', null],
  ['8.1.6 we extend by a month', 'Tue 31 May 2016', null],
  ['8.1.6 let’s extend by a month', 'Tue 31 May 2016', null],
  ['8.1.6 another month', 'Tue 31 May 2016', null],
  ['8.1.6 can have another month', 'Tue 31 May 2016', null],
  ['8.1.6 Carol can have another month', 'Tue 31 May 2016', null],
  ['8.1.6 give Carol another month', 'Tue 31 May 2016', null],
  ['8.1.6 one month extension', 'Tue 31 May 2016', null],
  ['8.1.6 two more weeks', 'Sat 14 May 2016', null],
  ['8.1.6 allow 3 more weeks', 'Sat 21 May 2016', null],
  ['8.1.6 push back two weeks', 'Sat 14 May 2016', null],
  ['8.1.6 give them another fortnight', 'Sat 14 May 2016', null],
  ['8.1.6 postpone by six weeks', 'Sat 11 Jun 2016', null],
  ['move 8.1.6 back a month', 'Tue 31 May 2016', null],
  ['8.1.6 give it until 31 May 2016', 'Tue 31 May 2016', null],
  ['8.1.6 extend to 31 May 2016', 'Tue 31 May 2016', null],
  ['8.1.6 extend to 31 May', 'Tue 31 May 2016', null],
  ['8.1.6 due 31 May 2016', 'Tue 31 May 2016', null],
  ['8.1.6 moved to 31 May 2016', 'Tue 31 May 2016', null],
  ['8.1.6 bring forward to 31 March 2016', 'Thu 31 Mar 2016', null],
  ['8.1.6 put back to 31 May because the board meets then', 'Tue 31 May 2016', 'the board meets then'],
  ['8.1.6 extend by a month because the board meets in May', 'Tue 31 May 2016', 'the board meets in May'],
  ['8.1.6 extend by a month, the printers are closed', 'Tue 31 May 2016', 'the printers are closed'],
];

/** What says more than a date, or no date that can be told: asked about, with nothing on record. */
export const EXTENDS_UNCLEAR: readonly string[] = [
  '8.1.6 extend by a month and tell Carol',
  '8.1.6 extend by a month if the board agrees',
  '8.1.6 extend to 31 May 2016 or 30 June 2016',
  '8.1.6 bring forward by a week',
  '8.1.6 move it forward a week',
  '9.1.1 extend by a month',
];

/** What says how it goes, in its lead’s place, and decides no date. */
export const NOT_EXTENDED: readonly string[] = [
  '8.1.6 slipped a month',
  '8.1.6 delayed by a month',
  '8.1.6 expected 31 May 2016',
  '8.1.6 amber, now 31 May 2016',
];
