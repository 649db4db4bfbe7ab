/** What the office types to have others chased where one command cannot say it: what the card says, and its buttons; nobody is asked before a tap. */
export const CHASED: readonly (readonly [said: string, says: string | null, buttons: readonly string[]])[] = [
  // Two people, a topic each.
  ['chase Ann about the policy and Carol about the budget', null, ['Ann Archer of 8.1.4', 'Carol Cole of 8.1.6']],
  [
    'can you chase Carol about the budget and Ben about 8.1.3 please',
    null,
    ['Carol Cole of 8.1.6', 'Ben Baker of 8.1.3'],
  ],
  ['nudge Carol re the budget + Ann re the hub', null, ['Carol Cole of 8.1.6', 'Ann Archer of 8.1.5']],
  [
    'remind ann about the hub, carol about the budget, ben about 8.1.3',
    null,
    ['Ann Archer of 8.1.5', 'Carol Cole of 8.1.6', 'Ben Baker of 8.1.3'],
  ],
  ['please chase Carol (budget) and Ann (hub)', null, ['Carol Cole of 8.1.6', 'Ann Archer of 8.1.5']],
  ['chase Carol re 8.1.6 and Ann re 8.1.5 tomorrow', 'I keep no day', ['Carol Cole of 8.1.6', 'Ann Archer of 8.1.5']],
  ['ask Ann about the hub and Carol about the budget', null, ['Ann Archer of 8.1.5', 'Carol Cole of 8.1.6']],
  // What is not theirs, a name that is nobody’s, a topic that no title holds.
  [
    'chase Carol about 8.1.6 and 8.1.5',
    '8.1.5 is not led by Carol Cole',
    ['Carol Cole of 8.1.6', 'Ann Archer of 8.1.5'],
  ],
  ['chase Carol about 8.1.5', '8.1.5 is not led by Carol Cole', ['Ann Archer of 8.1.5']],
  ['chase Zork about the budget', 'no lead called “Zork”', ['Carol Cole of 8.1.6']],
  ['chase Ann and Carol about the budget', '8.1.6 is not led by Ann Archer', ['Carol Cole of 8.1.6']],
  ['chase Carol about the thing', 'no action of Carol Cole', ['Carol Cole of 8.1.6']],
  // A title alone, and other ways of wanting it.
  ['chase the budget', null, ['Carol Cole of 8.1.6']],
  ['chase whoever has the budget', null, ['Carol Cole of 8.1.6']],
  ['need an answer from Carol on 8.1.6', null, ['Carol Cole of 8.1.6']],
  ['can we get an update from Carol on the budget', null, ['Carol Cole of 8.1.6']],
];

/** Hurried words for the same as the command, which goes at once. */
export const CHASED_AT_ONCE: readonly (readonly [said: string, lines: readonly string[]])[] = [
  ['can u chase Carol abt 8.1.6', ['8.1.6 chased for Carol Cole']],
  ['chase up Carol re 8.1.6 pls', ['8.1.6 chased for Carol Cole']],
];

/** What the office types that is asked about before it is anybody’s answer: the heading of the card, and its first button. */
export const SAID_FIRST: readonly (readonly [said: string, heading: RegExp, first: string | null])[] = [
  ['reopen 8.1.2? no sorry', /^Nothing is done$/u, null],
  ['undo the assignment', /^Nothing is taken back$/u, 'Take back what I did last'],
  ['cancel the closing of 8.1.6', /^Nothing is taken back$/u, 'Take back what I did last'],
  ['undo the new plan', /not undone by a word$/u, null],
  ['close 8.1.6 we do it with the other survey instead', /^Why is 8\.1\.6 to close/u, 'Superseded'],
  ['8.1.6 ask Carol whether the grant is in', /^8\.1\.6 · Carol Cole is asked now$/u, 'Undo'],
  [
    '8.1.3: can you ask Ann and Ben if there is a draft?',
    /^8\.1\.3 · ask Ann Archer and Ben Baker/u,
    'Ask Ann Archer and Ben Baker',
  ],
  ['ask ann and carol if the budget holds', /^Which action/u, '8.1.6: ask Carol Cole'],
];
