import type { Doubt } from './doubt.ts';
import { saying } from './doubt.ts';

/** Yes, and then the contrary, a part, a condition, a joke, or what answers nothing: "yes, speaking". */
export const OF_YES: readonly Doubt[] = [
  // A kind word, and no answer by itself.
  { said: /^\W*(?:(?:hi|hiya|hello|ok|okay|oh|ah) ?\W+)*n(?:o|ae) (?:worries|bother|probs|trouble)\b/giu },
  {
    said: saying(
      String.raw`YES(?:(?:but|and|it|it'll|we|we'll|will|be|is|running) ){0,4}(?:late(?= by|\W*$)|missed|delayed|overdue)\b`,
    ),
  },
  { said: saying(String.raw`YES(?:eventually|one day|some ?day|at some point|sooner or later|in due course)\b`) },
  { said: saying(String.raw`YES(?:half|most of|mostly|partly|partially|in part|some of|a bit|bits of)\b`) },
  {
    said: saying(
      String.raw`YES(?:the|a|my|our) (?:(?:first|second|next|early|easy) )?(?:drafts?|phases?|parts?|half|stages?|bits?)\W*$`,
    ),
  },
  { said: saying(String.raw`YES(?:if|barring|unless|providing|provided|assuming)\b(?! you (?:need|want))`) },
  { said: saying(String.raw`YES(?:hello|speaking|what is it|what's up|what do you|who is|who's|can i help)\b`) },
  { said: saying(String.raw`YES(?:i|i've|i have) (?:got|saw|seen|received|read) (?:your|this|that|it|the)\b`) },
  { said: saying(String.raw`YES(?:i|we) know(?:\W*$| it's due| it is due)`) },
  { said: saying(String.raw`YES(?:sorry\W+)?(?:i've |i was |i have )?(?:been )?(?:off|away|on leave)\W*$`) },
  {
    said: saying(
      String.raw`YES(?:and )?(?:in your dreams|pigs (?:will|might|can)|(?:and )?i'm (?:the pope|a dutchman))\b`,
    ),
  },
  { said: saying(String.raw`YES(?:right|as if|when hell)\b(?= freezes|\W*$)`) },
  { said: /^.*\b(?:only|just|am) (?:kidding|joking)\b/gisu },
  { said: saying(String.raw`YES(?:on paper|in name|sort of|kind of|in principle|technically)\b`) },
];
