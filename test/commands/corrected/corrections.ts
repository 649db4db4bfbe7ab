/** What somebody says right after an answer of their own, and what comes of it. */
export type Correction = {
  /** What was recorded just before. */
  readonly first: string;
  readonly next: string;
};

/** Under “What shows that it is done?”: what may show it. */
export const SHOWS: readonly string[] = [
  'minutes of 12 June, item 4',
  'https://x.gov.uk/leases',
  'https://x.gov.uk/wait/cancel/sorry',
  'SharePoint > Policies > 2015',
  'ask Gwen Price',
  'Gwen saw it last Tuesday',
  'photo on the wall',
  'board paper 14',
  'email from Gwen, 3 November',
  'in the shared drive under Licensing',
  'the lift was signed off on 12 June',
  'signed leases in the safe',
  'the doors are open',
  'report to Cabinet of 2 November, page 4',
  'minute 12.3 of the Board, 100% of staff trained',
  'exception report of 5 November',
  'the corrections log',
  'handover cert no. 4471',
  'published on the website on 12 November',
  'letter from HMRC dated 30 June 2015',
  'sorry, minutes of 12 June',
];

/** Words that show nothing: a correction, of which it is asked whether it takes the “done” back. */
export const TAKES_DONE_BACK: readonly string[] = [
  'sorry that was wrong',
  'wait',
  'cancel',
  'oops',
  'never mind',
  'hang on',
  'no that’s wrong',
  'my mistake',
  'wrong one',
  'oops wrong action',
  'sorry, wrong action',
  'not that one',
  'that was a mistake',
  'I made a mistake',
  'it isn’t done',
  'not done yet sorry',
  '8.1.1 not done yet sorry',
  '8.1.1 actually no, only phase 1',
  'actually no, only phase 1',
  'hang on, that’s not finished',
  'actually it isn’t finished',
  'no it’s not done',
  'spoke too soon',
  'sorry, ignore me',
  'hold on, it is not finished',
  'it isn’t actually',
  'it isn’t',
  'no it isn’t',
  'no it isnt',
  'no its not',
  'no it isnt, sorry wrong one',
  'it isnt sorry, wrong one',
  'its not, sorry',
  'it’s not actually',
  'it hasn’t been',
  'sorry, it hasn’t',
  'not really',
  'well, not quite',
  'not yet, sorry',
  'belay that',
  'sent too soon',
  'sorry, got ahead of myself',
  'I lied',
  'should say not done',
  'still in progress actually',
  'will be by Friday I mean',
  'by Friday I mean',
  'just kidding',
  'if Huw signs it off',
  'I think',
  'probably',
];

/** Exceptions: it is asked whether it is done after all. */
export const DONE_BUT: readonly string[] = [
  'M2 done apart from one light',
  'apart from one light',
  'all except the signage',
  'done 90%',
  '90% there',
  'everything bar the snagging list',
  'all but two wards',
  'just the signage left',
  'mostly done',
  'done other than the training',
  'only the paperwork outstanding',
  'still two to go',
];

/** A promise: a note, and the question stays open. */
export const PROMISES: readonly string[] = [
  'I’ll send it by 30 June',
  'will be on the website next week',
  'will send tomorrow',
  'I will upload the minutes on Friday',
  'going to publish it next week',
  'minutes to follow',
  'to be published on 1 December',
  'am sending it later',
  'the certificate comes next week',
  'waiting for the certificate',
  'can get you the minutes by Friday',
  'let me find it',
];

/** Neither: nothing is evidence, and what is asked is asked still. */
export const SAYS_NOTHING: readonly string[] = [
  'yes',
  'what do you mean?',
  'ok',
  'done',
  'yes it is',
  'all good here',
  'why?',
  'no',
];

/** Corrections of which it is asked whether they take back what was said last. */
export const TAKES_BACK: readonly Correction[] = [
  { first: '8.1.1 amber', next: 'wrong one' },
  { first: '8.1.1 amber', next: 'oops wrong action' },
  { first: '8.1.1 amber', next: 'that was a mistake' },
  { first: '8.1.1 amber', next: 'sorry that was wrong' },
  { first: '8.1.1 amber', next: 'cancel' },
  { first: '8.1.1 amber', next: 'wait' },
  { first: '8.1.1 amber', next: 'not amber' },
  { first: '8.1.1 amber', next: '8.1.1 not amber' },
  { first: '8.1.1 amber', next: 'it isn’t amber' },
  { first: '8.1.1 red no money', next: 'actually no' },
  { first: '8.1.1 red no money', next: 'not red sorry' },
  { first: '8.1.1 red no money', next: 'didn’t mean that' },
  { first: '8.1.1 amber, now 31 July 2016', next: 'actually forget the date' },
  { first: '8.1.1 amber, now 31 July 2016', next: 'not 31 July' },
  { first: '8.1.1 amber, now 31 July 2016', next: 'ignore the date' },
  { first: '8.1.1 amber, now 31 July 2016', next: 'wrong date sorry' },
  { first: '8.1.1 green', next: 'not that one' },
  { first: '8.1.1 green', next: 'sorry, wrong button' },
  ...[
    'it isn’t really',
    'no it’s not',
    'actually it’s not',
    'not really',
    'well, maybe not',
    'not any more',
    'it isn’t I’m afraid',
    'not really, i’m afraid',
    'strike that',
    'for now',
    'I think',
    'probably',
    'just kidding',
    'lol',
    'if the tender comes back',
    'unless the union object',
    'subject to sign-off',
    'that was last month’s',
    'that was in July',
    'that’s the old rating',
    'mostly',
    'technically',
    'or amber',
    '🙄',
  ].map((next) => ({ first: '8.1.1 green', next })),
  ...['it isn’t', 'no it’s not', 'belay that', 'that was last month’s'].map((next) => ({
    first: '8.1.1 amber',
    next,
  })),
  ...[
    'wrong month',
    'that date is wrong',
    'that’s the board date',
    'no date change, sorry',
    'no change of date',
    'sorry, the date stands',
    'date stays as it was',
    'scrap the date',
    'if HR agree',
    'all being well',
    'at the earliest',
  ].map((next) => ({ first: '8.1.1 amber, now 31 July 2016', next })),
];

/** Corrections that name the action that was meant: one tap takes back and records for it. */
export const MEANT_ANOTHER: readonly Correction[] = [
  { first: '8.1.1 done', next: 'sorry I meant 8.1.3' },
  { first: '8.1.1 done', next: 'sorry that was 8.1.3' },
  { first: '8.1.1 done', next: 'I meant 8.1.3' },
  { first: '8.1.1 done', next: 'no it isnt, sorry, I meant 8.1.3' },
  { first: '8.1.1 done', next: 'no its not sorry thats 8.1.3' },
  { first: '8.1.1 done', next: 'that was for 8.1.3' },
  { first: '8.1.1 amber', next: 'oops, 8.1.3 not 8.1.1' },
  { first: '8.1.1 amber', next: 'wrong one, should be 8.1.3' },
  { first: '8.1.1 amber', next: 'no, 8.1.3' },
  { first: '8.1.1 amber', next: 'meant 8.1.3 sorry' },
  { first: '8.1.1 done', next: 'wrong one, 8.1.3 is done' },
  { first: '8.1.1 amber', next: 'sorry wrong action, 8.1.3 amber' },
];

/** Corrections that say something of the action that was meant: it is heard, and whether the first is taken back is asked beside it. */
export const SAID_OF_ANOTHER: readonly (Correction & { readonly rating?: string })[] = [
  { first: '8.1.1 done', next: 'wrong one, 8.1.3 is amber', rating: 'amber' },
  { first: '8.1.1 done', next: 'sorry wrong one, 8.1.3 amber, waiting on HR', rating: 'amber' },
  { first: '8.1.1 green', next: 'oops that was a mistake. 8.1.3 red, no money', rating: 'red' },
  { first: '8.1.1 done', next: 'no it isnt, sorry wrong one, I meant 8.1.3 is with the members now' },
];

/** Corrections that say plainly what holds instead. */
export const INSTEAD: readonly (Correction & { readonly rating?: string; readonly forecast?: string })[] = [
  { first: '8.1.1 amber, now 31 July 2016', next: 'no sorry 31 August 2016', forecast: '2016-08-31' },
  { first: '8.1.1 amber, now 31 July 2016', next: 'sorry, 31 August 2016', forecast: '2016-08-31' },
  { first: '8.1.1 amber, now 31 July 2016', next: 'I meant 31 August 2016', forecast: '2016-08-31' },
  { first: '8.1.1 amber', next: 'undo that and make it red', rating: 'red' },
  { first: '8.1.1 amber', next: 'sorry, red', rating: 'red' },
  { first: '8.1.1 amber', next: 'I meant red', rating: 'red' },
  { first: '8.1.1 amber', next: 'not amber, red', rating: 'red' },
  { first: '8.1.1 amber', next: 'make that green', rating: 'green' },
  { first: '8.1.1 amber', next: 'red I mean', rating: 'red' },
  { first: '8.1.1 green', next: 'amber, sorry', rating: 'amber' },
  { first: '8.1.1 green', next: 'should have said amber', rating: 'amber' },
  { first: '8.1.1 amber, now 31 July 2016', next: 'I mean 31 August 2016', forecast: '2016-08-31' },
  { first: '8.1.1 amber, now 31 July 2016', next: '31 August 2016 I mean', forecast: '2016-08-31' },
];

/** Reasons and additions, which are what they were: notes, however they begin. */
export const REASONS: readonly Correction[] = [
  { first: '8.1.1 amber', next: 'waiting on HR' },
  { first: '8.1.1 amber', next: 'sorry, the supplier is late' },
  { first: '8.1.1 amber', next: 'the wrong parts were delivered' },
  { first: '8.1.1 amber', next: 'they cancelled the meeting' },
  { first: '8.1.1 amber', next: 'mistakes in the tender' },
  { first: '8.1.1 amber', next: 'we are not sure of the money' },
  { first: '8.1.1 amber', next: 'HR said to wait' },
  { first: '8.1.1 amber', next: 'actually it is the legal team who are slow' },
  { first: '8.1.1 red', next: 'no money' },
  { first: '8.1.1 red', next: 'the wrong one was installed' },
  ...[
    'it isn’t the supplier’s fault',
    'not enough staff',
    'it hasn’t been funded',
    'not quite enough money',
    'I think HR are slow',
    'probably the weather',
    'they haven’t replied',
    'ignore the rumours, we are short of staff',
    'still in progress',
  ].map((next) => ({ first: '8.1.1 amber', next })),
  ...[
    'HR might ask for more detail',
    'the board liked it',
    'not a penny over budget',
    'it hasn’t rained for a week',
    'no issues',
    'I think the new supplier is good',
    'thanks for asking, the team did well',
  ].map((next) => ({ first: '8.1.1 green', next })),
];

/** Words that name nothing that could show it: asked, with the tap that makes them what shows it. */
export const HARDLY_SHOWS: readonly string[] = [
  'lovely weather',
  'call me',
  'thanks for asking',
  'Karl',
  'the new arrangement',
];
