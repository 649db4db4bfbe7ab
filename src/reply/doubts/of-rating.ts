import type { Doubt } from './doubt.ts';
import { saying } from './doubt.ts';
import { MONTH_SPELT } from '#src/reply/month-words.ts';

const LONG = '(?:days?|weeks?|fortnights?|months?|years?|quarters?|terms?)';
const SOME = String.raw`(?:an?|one|two|three|four|five|six|several|some|(?:a )?few|a couple of|\d+)`;
/** A time that is not now, behind “in”, “at” or “as of”. */
const TIME = [
  String.raw`(?:(?:start|end|middle|beginning) of )?(?:early |mid[ -]|late )?(?:the )?(?:${MONTH_SPELT}|q[1-4]|spring|summer|autumn|winter|new year|christmas|easter|half[ -]term)(?:['’]s)?`,
  String.raw`(?:the )?(?:(?:end of (?:the )?)?(?:year|month|quarter|term)[ -]?end|(?:the )?end of (?:the )?(?:year|month|quarter|term|week)|last|previous|next|time|past)`,
  String.raw`(?:the )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|tomorrow|week|month|quarter|year)`,
  String.raw`${SOME} ${LONG}(?:['’]? time)?`,
].join('|');
const AT =
  '(?:(?:back|only|again|reported|rated) )?(?:in|over|during|throughout|within|at|on|as at|as of|as recently as|up to|up until)';

// “Fine. Make it Helen.”: what was proposed is fine, and the next word says what to do.
const IS_FINE = String.raw`^\W*(?:(?:ok|okay|yes|right|well)\W+)?(?:fine|good|great|perfect|excellent|lovely|all good|(?:sounds|that's) (?:good|fine))(?: (?:by|with) (?:me|us))?`;
const TO_DO = String.raw`(?:(?:then|so|please|just|and)\W+)*(?:make (?:it|that)|give (?:it|that|this|them)|let (?!me\b|us\b|you\b)|ask\b|tell\b|put\b|have (?!a\b|the\b|to\b)\p{L}+ (?:do|take|have|lead)|send\b|pass\b|hand\b|move\b|assign\b|it(?:'s| is) \p{L}+'s\b|\p{L}+ (?:then|instead|it is)\W*$)`;

/** A rating that its own sentence takes back, puts off or makes an idiom of. */
export const OF_RATING: readonly Doubt[] = [
  // What it takes, and not how it stands: “path to green: the council signs”.
  {
    said: /\b(?:path|route|road|way|return|step) (?:back )?to (?:get(?:ting)? (?:back )?to )?(?:green|amber)\b|\b(?:get|gets|getting|bring|brings|take|takes|move|moves)(?: (?:it|us|this))? back to green\b/giu,
    isNone: true,
  },
  { said: saying(String.raw`${IS_FINE}(?:\s*[.,;:!–—-]+\s*|\s+)${TO_DO}`, 'giu') },
  { said: saying(String.raw`COLOUR\W{1,3}(?:not|no|never)\W*$`) },
  { said: saying(String.raw`COLOUR\W{1,3}no,? it(?:'s not| is not| isn't|isnt)\b`) },
  {
    said: saying(
      String.raw`COLOUR\W{1,3}(?:(?:was|is|that was) )?(?:wrong|premature|a mistake|an error|by mistake|in error)\b`,
    ),
  },
  {
    said: saying(
      String.raw`COLOUR\W{1,3}(?:(?:was|is|that was) )?the (?:old|previous|last(?!\s+(?:one|action|item|COLOUR)\b)|former(?!\s+(?:one|action|item|is|COLOUR)\b))\b`,
    ),
  },
  { said: saying(String.raw`COLOUR\W{1,3}no,? wait\b`) },
  {
    said: saying(
      String.raw`^\W*(?:what|where|how)(?:'s|'ve)?\b[^.?\n]*? (?:is|are|looks?|stays?|remains?) (?:all |now |still )*COLOUR`,
      'gimu',
    ),
  },
  { said: saying(String.raw`\bno to COLOUR`) },
  {
    said: saying(
      String.raw`COLOUR\W{1,3}(?:or|maybe|perhaps|possibly)(?: (?:maybe|even|perhaps|possibly|is it|was it))? COLOUR`,
    ),
  },
  // “Green in July”, “red at year end”: neither how it stands nor a day on which it is done.
  {
    said: saying(
      String.raw`(?<!COLOUR to )COLOUR (?:${AT} (?:${TIME})|(?:last|previous) ${LONG}|${SOME} ${LONG} (?:ago|back|from now|earlier))(?!\p{L})`,
    ),
    isNone: true,
  },
  { said: /\b(?:green|amber|red)(?:-?ish|[ -]ting(?:ed|e))\b/giu },
  // “Green today, red tomorrow”, “green, soon to be amber”.
  {
    said: /\bgreen\b[^.;\n]{0,40}\b(?:soon|about to|going|heading|sliding|slipping|turning|likely)\b[^.;\n]{0,15}\b(?:amber|red)\b/giu,
  },
  { said: /\bgreen\b[^.;\n]{0,40}\b(?:amber|red) (?:tomorrow|soon|shortly|later|next|by|from)\b/giu },
  { said: saying(String.raw`COLOUR\W{1,3}(?:and |but )?(?:then|later|next|going|turning|becoming|moving) COLOUR`) },
  {
    said: saying(
      String.raw`COLOUR (?:from |by |as of )?(?:tomorrow|next (?:week|month|year)|soon|one day|eventually)\b`,
    ),
  },
  { said: /\bgreen (?:around the gills|with envy|as grass)\b/giu, isNone: true },
  { said: saying(String.raw`COLOUR (?:going|heading|tending|verging|bordering) (?:on|to|towards|for) COLOUR`) },
  {
    said: /\bgreen\W{1,3}(?:(?:but|and|we|it|i|they) ){0,2}(?:won't|wont|will not|can't|cannot) (?:make|meet|hit|get)\b/giu,
  },
  { said: /\bgreen\W{1,3}(?:(?:but|and|we|it|i|they|will|we'll|it'll) ){0,3}(?:miss|overrun|be late)\b/giu },
  // “On schedule, just not this schedule”
  {
    said: /\b(?:on (?:track|schedule|target|time|plan)|ahead)\W{1,3}(?:just |only |but )*not (?:this|that|for|the (?:same|right|original))\b/giu,
  },
  { said: /\bstuck to (?:the|our|it)\b/giu, isNone: true },
  {
    said: /^\W*(?:(?:it's|it is|that's|that is|all|still) )?(?:fine|ok|okay|good|iawn)\W*$/giu,
    asked: 'still-right',
  },
];
