import type { Doubt } from './doubt.ts';
import { saying } from './doubt.ts';

const DUTY = '(?:has|have|had|needs?|got|ought|yet|remains|still|due|about|expected|supposed|meant)';
const PIECE = '(?:bit|part|half|phase|stage|step|chunk|section)';

const COUNT = String.raw`(?:one|1|first|1st|half|some|most|two|three|four|five|\d+)`;
const OTHER = '(?:2nd|second|3rd|third|others?|another|next|rest|remainder|remaining|last|one|two|three)';
const TO_COME = '(?:by|to|in|on|due|end|next|still|left|outstanding|waiting|hopefully|expected|starts?)';

const DID = String.raw`(?:DONE|\b(?:appointed|recruited|hired|trained|signed|installed|moved|opened|published|agreed|built|fitted|sent|submitted|written|filled|in post|in place)\b)`;

const DAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?';
const LATER =
  '(?:tonight|this (?:evening|week|weekend)|later(?: today| on| this \\p{L}+)?|end of (?:day|play)|eod|cop)';
const PLACE =
  '(?:(?:north|south|east|west|centre)(?:ern)?|headquarters|hq|head office|depots?|stations?|half|one (?:area|site|ward|district|school|station|office))';
const DUTIES =
  '(?:sign(?: off)?|check|approve|agree|confirm|review|send|publish|finish|do|complete|read|see|test|print|upload|file|circulate|present)';

/** Done that is a duty, a part, a figure of speech or another time. */
export const OF_DONE: readonly Doubt[] = [
  { said: saying(String.raw`\b${DUTY} to be (?:fully |all )?DONE`), isNone: true },
  { said: saying(String.raw`\bmust (?:still |now |all )?be DONE`), isNone: true },
  // “Done by half term”, “finished by the end of term”: it is to be.
  {
    said: saying(String.raw`DONE (?:by|before|after) (?:the )?(?:end of (?:the |this )?)?(?:half[ -])?term\b`),
    isNone: true,
  },
  { said: saying(String.raw`\b(?:is|are|it's|its) (?:still |now |currently )?being DONE`), isNone: true },
  { said: saying(String.raw`DONE\W{1,3}(?:a bit|bits|so far|in part|partly|half|up to a point)\b`) },
  {
    said: saying(String.raw`DONE(?:(?!\p{L})[^\n]){1,3}[^.\n¤]{0,40}\b(?:to come|to do|next|only)\W*$`),
    isOfRefs: true,
  },
  { said: saying(String.raw`DONE\W{1,3}(?:about |around |at |to )?\d{1,2}(?:\.\d)? ?(?:%|per ?cent)`) },
  { said: saying(String.raw`DONE\W{1,3}(?:and )?then un\p{L}+`) },
  {
    said: saying(
      String.raw`\b(?:first|second|last|next|easy|my|our|one) ${PIECE}s? (?:(?:is|are|has been|now|all) ){0,2}DONE`,
    ),
  },
  { said: saying(String.raw`DONE (?:my|our|their|his|her) (?:bit|part|share|best)\b`) },
  // “One appointed, 2nd by end of May”, “6 of 10 trained, rest by March”: half of it is done.
  {
    said: saying(
      String.raw`(?<![\d.])\b${COUNT}(?: (?:of|out of) (?:the |our )?(?:\p{L}+|\d+))? (?:(?:is|are|was|has been|now|of them|posts?) )*${DID}(?=[^.\n]{0,40}?[\s,;–—-](?:the |and )*${OTHER}\b(?: \p{L}+){0,2}? ${TO_COME}\b)`,
    ),
    isNone: true,
  },
  // “One of two appointed”, “appointed one, the other declined”
  {
    said: saying(
      String.raw`(?<![\d.])\b(?!(\p{L}+|\d+) (?:out )?of (?:the |our )?\1\b)${COUNT} (?:out )?of (?:the |our |them|those|these)?\s?(?:\p{L}+|\d+)?(?: posts?| vacancies)? ?(?:(?:is|are|was|were|has been|have been|now) )*${DID}`,
    ),
    isNone: true,
  },
  {
    said: saying(
      String.raw`${DID} (?:just |only |the )?(?:one|first|half|some|most|part)(?!\p{L}| (?:and only|of the best))`,
    ),
  },
  {
    said: saying(
      String.raw`DONE(?=\W{1,3}(?:and |but )?(?:the )?(?:rest|remainder|others?) (?:\p{L}+ ){0,2}?${TO_COME}\b)`,
    ),
  },
  // “Nearly there, finished Thursday” is when it will be.
  {
    said: saying(
      String.raw`\b(?:(?:nearly|almost|just about|virtually|not quite|getting|close to|good as) (?:there|ready|through|home|close|done|finished|complete)|(?:nearly|almost|close|not yet)(?=,))\b[^.!?\n]{0,60}(?:DONE|\b(?:signed off|published|approved|agreed|sorted|closed)\b)`,
    ),
  },
  // “Done Monday”, “done this week” may be when it will be.
  { said: saying(String.raw`DONE[ ,:–—-]{1,3}(?:${DAY}|${LATER})\W*$`) },
  // “Will be done next week” is when it will be, and no more in doubt than any other day.
  {
    said: saying(
      String.raw`(?<!\b(?:will|should|shd|wil) be )DONE[ ,:–—-]{1,3}(?:(?:at|by|in|for|before|after|ahead of) )?(?:the |our |your )?next\b`,
    ),
  },
  {
    said: saying(
      String.raw`DONE (?:before|ahead of|in time for) (?!(?:the |our |your |its )?(?:agreed |due )?(?:deadline|schedule|time|target|date|due|plan|then)\b)\p{L}+(?: \p{L}+){0,2}\W*$`,
    ),
  },
  { said: saying(String.raw`DONE[ ,:–—-]{1,3}date\b`) },
  { said: saying(String.raw`DONE(?: only)? (?:in|at|across|for) (?:the |our )?${PLACE}(?!\p{L})`) },
  { said: saying(String.raw`DONE[ ,;:–—-]{1,3}(?:\p{L}+ ){1,3}(?:still )?(?:to|must|needs? to) ${DUTIES}\W*$`) },
  // What was late is done all the same.
  { said: saying(String.raw`DONE\W{1,3}(?:but|though|albeit) (?:\p{L}+ ){0,2}late\b`) },
  { said: /\bwell done\b/giu, isNone: true },
  // A promise: “consider it done”.
  { said: /(?<!\b(?:i|we|i'd|we'd) )\bconsider (?:it|this|that|them)(?: as| all)? \p{L}+/giu },
  { said: saying(String.raw`DONE\W{1,3}(?:i wish|as if|not\W*$|if only|so to speak|in a manner|my foot)\b`) },
  // “Done for now” of what is done once leaves open what comes after.
  {
    said: saying(
      String.raw`DONE\W{1,3}(?:at least )?(?:for (?:now|today|the time being|the moment|the present)|temporarily|provisionally|as a stop-?gap)(?!\p{L})`,
    ),
  },
  { said: saying(String.raw`DONE\W{1,3}in (?:our|my|your|their) (?:heads?|dreams|minds?)\b`) },
  { said: /\bi(?:'ve| have) been done\b/giu, isNone: true },
  { said: /\bdone (?:(?:over|in|for)\W*$|to death\b|up like\b)/giu, isNone: true },
  { said: /^\W*ticked off\W*$/giu },
  { said: saying(String.raw`[❌✖✗✘]\W{0,3}(?:DONE|COLOUR)`) },
  { said: saying(String.raw`DONE[^.\n]{0,40}\b(?:last time|(?<!as )before)\W*$`) },
  {
    said: saying(
      String.raw`DONE\W{1,3}(?:except(?: for)?|apart from|other than|bar(?:ring)?|excluding|save for|aside from|but for|minus|less|all but|with the exception of)\b(?! *(?:for )?(?:action |the (?:first|second|third|last))?[\p{L}]{0,4}\d)`,
    ),
  },
  {
    said: saying(
      String.raw`DONE[^.\n¤]{0,40}\b(?:not (?:quite|really|entirely|fully|exactly|completely|wholly)|nearly|almost|mostly|partly)\W*$`,
      'gimu',
    ),
    isOfRefs: true,
  },
];
