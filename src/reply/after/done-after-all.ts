import { withoutLinks } from '#src/reply/without-links.ts';

const BUT =
  '(?:apart|aside) from|except(?:ing|ed| for)?(?! report)|excluding|save for|bar(?:ring)? (?:the|one|two|a|an|some|for)|other than|all but|with the exception|minus (?:the|one|two|a)|but (?:not|for|still|one|two|three|we)|short of';
const LEFT =
  '(?:left|to go|to do|to finish|outstanding|remaining|to be done|to sort)(?=\\W*$|,| but)|remains?\\b|still (?:to|two|one|three|some|a few|needs?|waiting|got|have|has|\\d)|yet to|needs? (?:finishing|doing|to be|more|a)|only the|just the|only (?:phase|part|stage|half|some|one|two|the)';
const PARTLY =
  'almost|nearly|mostly|largely|partly|partially|half(?:way)?|not quite|virtually|practically|pretty much|more or less|as good as|in part|most of|part of|some of|the bulk of|bits of';
const PERCENT = String.raw`(?<![\d.])\d{1,2}(?:\.\d+)? ?(?:%|per ?cent)(?! of)`;
const NOT_ALL = String.raw`^\W*(?:(?:but|well|though|actually)\W+)*not (?:the|all|every|phase|part|stage|step|both|yet the)`;
// “well bar licence 14”
const BAR = String.raw`^\W*(?:(?:but|well|though|ok|okay|yes|all|everything)\W+)*bar(?:ring)?(?= \p{L})`;
const EXCEPTS = new RegExp(
  `(?<![\\p{L}])(?:${BUT}|${LEFT}|${PARTLY})(?![\\p{L}])|${PERCENT}|${NOT_ALL}(?![\\p{L}])|${BAR}`,
  'iu',
);

/** True for words that except something from what is done, or say that it is done in part: “apart from one light”, “90%”. */
export function excepts(words: string): boolean {
  return EXCEPTS.test(withoutLinks(words));
}

const WHEN =
  'tomorrow|tonight|next (?:week|month|year|time|mon|tue|wed|thu|fri)\\p{L}*|later(?: today| on| this week)?|soon|shortly|in due course|in a (?:minute|bit|moment|few)|by (?:mon|tues|wednes|thurs|fri|satur|sun)day|by (?:the )?(?:end|close|next|then|tonight|noon)|by \\d{1,2}(?:st|nd|rd|th)? \\p{L}{3,9}';
const DOES =
  "(?:i|we|they|he|she|it|you|gwen|\\p{L}+)'ll|shall|going to|gonna|about to|to (?:follow|come|send|upload|be (?:published|sent|confirmed|uploaded|provided|shared|posted|issued))|on (?:its|the|their) way|(?:waiting|await(?:ing|ed)|pending|chasing)|(?:i'm|i am|we're|we are|am|are) (?:send|upload|gett|look|find|publish|forward|ask|chas|dig|shar|go)\\p{L}*ing|let me|can (?:get|send|find|upload|forward|share|dig|bring|show)|(?:need|have|want|plan|hope|hoping|aim|intend)(?:s|ing)? to|ask me|bear with|looking for|expect(?:ed|ing)?|promised?|when i (?:can|get|have|find)|remind me";
const TO_COME = new RegExp(`(?<![\\p{L}])(?:${WHEN}|${DOES})(?![\\p{L}])`, 'iu');
// Not Will who saw it.
const WILL = /\b(?:[Ww]ill|WILL) (?=[a-z])|\b[Ww]on['’]t\b/u;

/** True for words that put what shows it off to a time to come: “I’ll send it by Friday”, “minutes to follow”. */
export function promises(words: string): boolean {
  const said = withoutLinks(words).replaceAll('’', "'");
  return TO_COME.test(said) || WILL.test(said);
}

const AFFIRMS =
  /^(?:\W*\b(?:yes|yep|yeah|yup|y|sure|ok|okay|correct|right|true|honestly|definitely|absolutely|certainly|of course|it is|it's|it was|i did|we did|i do|it has|all|done|really|fine|great|good|thanks|thank you|cheers|please|hello|hi|hey|noted|understood|me|i|trust me|i know|is|and|that|so|lol|haha)\b)+\W*$/iu;

/** True for words that say it again and show nothing: “yes”, “it is”. */
export function saysAgain(words: string): boolean {
  return AFFIRMS.test(words.replaceAll('’', "'"));
}
