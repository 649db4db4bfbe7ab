/** Messages that claim something and take it back in the same breath: of each nothing is recorded, and its words are kept. */
export const TAKEN_BACK: readonly string[] = [
  'done sorry that was wrong',
  '8.1.3 done sorry that was wrong',
  'done, that was a mistake',
  'amber, oops wrong action',
  'amber sorry wrong one',
  '8.1.3 amber, wrong action sorry',
  'green - ignore that',
  'green, scratch that',
  'green (ignore me)',
  'green, I take that back',
  'green. oops',
  'red. my mistake',
  'red, no sorry',
  'done - ignore that',
  'done, disregard that',
  'done - forget it',
  'done, cancel that',
  'done... actually no',
  'done, wait no',
  'done. Sorry, typo',
  'done no not done',
  'done. that was meant for Karl',
  'amber - sorry, meant for someone else',
  'amber. Sorry, that was about another action',
  'done - spoke too soon',
  'done, hang on, it isn’t',
  'amber, now 31 March 2016, sorry wrong date',
];

/** Sorry and wrong said of something else: the answer stands. */
export const STANDS: readonly (readonly [string, string])[] = [
  ['done, sorry it took so long', 'done'],
  ['done, sorry for the delay', 'done'],
  ['done, sorry this is late', 'done'],
  ['done. Sorry for not saying sooner', 'done'],
  ['amber, sorry', 'amber'],
  ['sorry, amber', 'amber'],
  ['amber, sorry about that', 'amber'],
  ['amber: the figures were wrong', 'amber'],
  ['amber, ignore the email from HR', 'amber'],
  ['amber, the supplier sent the wrong part', 'amber'],
  ['red, they cancelled that meeting', 'red'],
  ['green, forgot to say', 'green'],
  ['done, the error was ours and is mended', 'done'],
  ['sorry that was wrong, it is amber', 'amber'],
];

/** Done, and what shows it is to come: done is recorded, the promise is a note, and nothing shows it yet. */
export const PROMISED: readonly string[] = [
  'done, minutes to follow',
  'done (minutes to follow)',
  'done - photos to follow',
  'done. Link to follow.',
  'done, will send the link',
  'done, I’ll upload the minutes later',
  'done, minutes will be published Friday',
  'done, evidence tomorrow',
  'done, certificate awaited',
  'done, sign-off sheet to be uploaded',
  'complete, paperwork on its way',
  'finished, report to be published next week',
  '8.1.3 done, minutes to follow',
  'done, evidence to follow by Friday',
];

/** Done, and what shows it. */
export const SHOWN: readonly (readonly [string, string])[] = [
  ['done, thanks for your patience - https://example.org/scr', 'https://example.org/scr'],
  ['done and thank you for waiting: https://example.org/scr', 'https://example.org/scr'],
  ['done, sorry for the delay, see minutes of 3 Sept', 'see minutes of 3 Sept'],
  ['done, see minutes of 4 Nov', 'see minutes of 4 Nov'],
  ['done, report attached', 'report attached'],
  ['done, minutes approved by Cabinet', 'minutes approved by Cabinet'],
  ['done https://example.org/report', 'https://example.org/report'],
  ['done, following the minutes of 4 Nov', 'following the minutes of 4 Nov'],
  ['done, all staff trained', 'all staff trained'],
];

/** What somebody else makes of it beside one’s own word: one’s own is recorded, and the other’s stands whole in the note. */
export const OTHERS: readonly (readonly [string, string, string])[] = [
  ["Ney reckons amber. I'd say green", 'green', 'Ney reckons amber'],
  ["HR think it's red but I'd say amber", 'amber', "HR think it's red"],
  ['Finance say red, I say amber', 'amber', 'Finance say red'],
  ['Jo says green, I disagree, amber', 'amber', 'Jo says green'],
  ["The board wanted amber, to me it's green", 'green', 'The board wanted amber'],
  ['Ney says amber, I say green', 'green', 'Ney says amber'],
  ['Commissioner Ney thinks amber. Green from me', 'green', 'Commissioner Ney thinks amber'],
  ['green in my view, Ney says amber', 'green', 'Ney says amber'],
  ["I'd say green though Ney reckons amber", 'green', 'Ney reckons amber'],
  ['Ney: amber. Me: green', 'green', 'Ney: amber'],
  ["8.1.3 Ney reckons amber. I'd say green", 'green', 'Ney reckons amber'],
];

/** A rating of part of it, in a sentence that begins like a question: it is likely, and asks nothing. */
export const OF_WHAT: readonly (readonly [string, string])[] = [
  ["what's done so far is green", 'green'],
  ["what's left is amber", 'amber'],
  ['what is built is green', 'green'],
  ['what we have is on track', 'green'],
  ['what we’ve got so far is red', 'red'],
  ['where we are is amber', 'amber'],
  ["the part that's done is green", 'green'],
];

/** Questions all the same. */
export const ASKS: readonly string[] = [
  'what is amber?',
  'what is green',
  "what's amber mean",
  'what would make it green',
  'who says what is done is green?',
];

/** A day with the day that it was before: the later one is expected. */
export const MOVED: readonly string[] = [
  'amber moved to 30 Sept from 31 July',
  'amber, moved from 31 July to 30 Sept',
  'amber, moved to 30 Sept 2016 from 31 July 2016',
  'amber now 30 Sept was 31 July',
  'amber, now 30 Sept, was 31 July',
  'amber now 30 Sept (from 31 July)',
  'amber 30 Sept instead of 31 July',
  'amber, 30 Sept instead of 31 July',
  'amber 30 Sept (was 31 July)',
  'amber 31 July → 30 Sept',
  'amber put back to 30 Sept from 31 July',
  'amber, slipped from 31 July to 30 Sept',
  'amber, slipped to 30 Sept from 31 July',
  'amber, pushed to 30 Sept (from 31 July)',
  'amber, new date 30 Sept, previously 31 July',
  'amber, extended to 30 Sept from 31 July',
];

/** Done, and when: a day without a year is when it was done, and no day to come. */
export const DONE_ON: readonly string[] = [
  'done on 12 June, well, 30 June',
  'done on 12 June',
  'done 12 June, no, 30 June',
  'done on 12 November, sorry 13 November',
  'finished 12 June - actually 30 June',
  'done, 30 June',
  'done. 30 June',
  'completed 30 June',
  'done last week',
];

/** Done, and beside it only an apology, thanks or the same again. */
export const DONE_BARE: readonly string[] = [
  'DONE DONE DONE',
  'done done done!',
  'done, done and done',
  'done and sorry it was late',
  'done but sorry it’s late',
  'done but sorry it took so long',
  'done but apologies for the delay',
  'done but sorry for the wait',
  'completed, apologies for not updating sooner',
  'done, sorry for not saying so earlier',
  'done, thanks for chasing',
  'done, thank you for your patience',
  'done. Cheers for the nudge',
  'done. Sorry annex B is late',
];
