import type { SaidOtherwise } from './said-otherwise.ts';

const RS1 = ['RS1'] as const;

/** The action that cannot be done in time is the one that the sentence names, whatever the card is about. */
export const NOT_IN_TIME: readonly SaidOtherwise[] = [
  ...[
    'cant do GV2 by mid december, board papers go out on the 9th so end of january more likely',
    "can't do GV2 by mid December, end of January more likely",
    "won't get GV2 done by 15 December, now 30 January",
    "don't think GV2 will be ready, 30 January more likely",
    'we cannot finish GV2 in time, 30 January more likely',
    "sorry, I can't deliver GV2 by then, now 30 January",
    "we're not going to make GV2, end of January",
    'unable to complete GV2 this year, now 30 January',
    'no way we can do GV2 by Christmas, 30 January',
  ].map((said) => ({ said, asked: RS1, not: ['? forecast', 'RS1 forecast', 'RS1 red', 'RS1 amber'] })),
  {
    said: 'cant do GV2 by mid december, board papers go out on the 9th so end of january more likely',
    asked: RS1,
    is: ['GV2 forecast'],
  },
  { said: "won't get GV2 done by 15 December, now 30 January", asked: RS1, is: ['GV2 forecast'] },
  { said: "don't think GV2 will be ready, 30 January more likely", asked: RS1, is: ['GV2 forecast'] },
  { said: "can't do RS1 by mid December, end of January more likely", asked: RS1, is: ['RS1 forecast'] },
  { said: "can't do it without GV2, now 30 January", asked: RS1, not: ['GV2 forecast'] },
  { said: "can't start before GV2, now 30 January", asked: RS1, not: ['GV2 forecast'] },
];

/** A date that its writer lets go of may take a request with it. */
export const DATE_LET_GO: readonly SaidOtherwise[] = [
  ...[
    "it's fine, forget the 10th",
    'all good, ignore the 10th of January',
    'on track, scrap the new date',
    'green, never mind the 10 January',
    'ignore the date I gave, green',
    'on track after all, forget about the end of January',
    'sorry ignore that, keep mid December',
    'forget that, keep 15 December',
    'ignore my last message, keep the 20th',
  ].map((said) => ({ said, asked: RS1, not: ['green', 'forecast'] })),
  { said: 'green, don’t forget the 10th is a holiday', asked: RS1, is: ['green'] },
  { said: 'ignore my last, amber', asked: RS1, is: ['amber'] },
];
