import type { Tracked } from '#src/plan/standing.ts';
import { leadersOn } from '#src/people/who-leads.ts';
import type { Scene } from '#src/commands/command.ts';
import { otherDateIn } from './other-date.ts';
import type { OtherDate } from './other-date.ts';

const MOVES =
  'extend(?:ed)?|push(?:ed)?|moved?|put|shift(?:ed)?|postponed?|defer(?:red)?|reschedule[ds]?|give|allow|grant|bring';
const MAY = String.raw`(?:(?:can|may|could|will|shall|should) )?(?:have|has|get|gets|be (?:${MOVES}))`;
// A slip that is allowed is a date; one that is told of is none.
const LETS = String.raw`(?:(?:ok|okay|fine|happy|alright|all right|agreed|good)(?: (?:for|with|by|if) \S+){0,2} to|let(?:ting)?(?: (?:it|this|that|them|him|her|\p{Lu}\p{L}+))*|(?:can|may|could|should be allowed to|is allowed to)) (?:slip|slide|move|go|run|wait)(?: (?:on|back|out))?(?!\p{L})|(?:a )?(?:slip|move|slide) (?:back |out )?(?:to|until|till|by|of) .{3,30} (?:is|would be) (?:ok|okay|fine|agreed|alright|all right)(?!\p{L})`;
// “Wants another fortnight, fine by me.”
const GRANTED = String.raw`(?:\p{L}+ ){0,2}?(?:wants?|needs?|asks? for|would like) .{3,40}?[\s,;–-]+(?:(?:that|which|it)(?:['’]?s| is) )?(?:fine|ok|okay|agreed|alright|all right) (?:by|with) me(?!\p{L})`;
const LONGER = String.raw`(?:another|an? (?:extra|further|additional)|\S+ (?:more|extra|further) |(?:an? )?(?:\S+[ -](?:day|week|fortnight|month|year)s? )?extension)`;
// “Yes but only to 27 Nov”, where nobody asked yet.
const UP_TO = String.raw`(?:yes|yep|yeah|ok|okay|fine|agreed|alright|all right)[\s,–-]+(?:but )?(?:only|just|no later than|not beyond|at most)(?: (?:to|until|till?|by|up to))?(?!\p{L})`;
/** What the one who decides a date says of it, “extend by a month”, “give it until 31 May”, “another fortnight”; “slipped a month” says how it goes. */
const DECIDES = new RegExp(
  String.raw`^\W*(?:(?:we|i|they|it|please|just|let['’]?s|to|can|could|will|would|you|is|['’]ll|has been) )*(?:(?:${MOVES})(?!\p{L})|(?:\p{L}+ ){0,3}?${MAY}(?!\p{L})|${LONGER}|${LETS}|${GRANTED}|${UP_TO}|due(?!\p{L})|until |till )`,
  'iu',
);

/** True for words of the office’s that decide a date rather than tell of one. */
export function decidesDate(words: string): boolean {
  return DECIDES.test(words);
}

/** The day that the office’s words give an action for which nobody asked for one, and why; null where they say anything else beside it. */
export function dateDecided(words: string, { action, standing }: Tracked, scene: Scene): OtherDate | null {
  if (!decidesDate(words)) return null;
  const leads = leadersOn(standing.owners, scene.index).flatMap((id) => scene.index.called(id) ?? []);
  const names = [...leads, action.title];
  return otherDateIn(words, { agreed: standing.agreed, asked: null, today: scene.today, names });
}
