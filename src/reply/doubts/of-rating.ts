import type { Doubt } from './doubt.ts';
import { saying } from './doubt.ts';

/** A rating that its own sentence takes back, puts off or makes an idiom of. */
export const OF_RATING: readonly Doubt[] = [
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
  { said: /\bstuck to (?:the|our|it)\b/giu, isNone: true },
  {
    said: /^\W*(?:(?:it's|it is|that's|that is|all|still) )?(?:fine|ok|okay|good|iawn)\W*$/giu,
    asked: 'still-right',
  },
];
