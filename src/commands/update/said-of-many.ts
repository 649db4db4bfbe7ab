import type { Tracked } from '#src/plan/standing.ts';
import type { Form } from '#src/ports/message.ts';
import { readReply } from '#src/reply/read-reply.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import type { Asked } from '#src/reply/reply-context.ts';
import { typedRef } from '#src/refs/typed-ref.ts';
import type { Scene } from '#src/commands/command.ts';
import { askedOf, loadOpen } from './open-actions.ts';

/** True for words that say a rating or "done" of all that is asked about, whatever that is, and name none of it. */
export async function isAboutMany(text: string, scene: Scene): Promise<boolean> {
  if (!meansAll(text)) return false;
  const parts = await readFor(text, ANY_TWO, scene);
  return parts.length === 2 && parts.every((part) => isSaid(part) && ANY_TWO.some(({ ref }) => ref === part.ref));
}

/** True for words that hold one for all, or for others. */
export function meansAll(text: string): boolean {
  return MEANS_ALL.test(text);
}

/** True for words that are of several actions, whichever are asked about: “all three”, “they’re all amber”, “all red”; “all good” may be of one. */
export function saysSeveral(text: string): boolean {
  return SEVERAL.test(text);
}

/** True for "the rest" and "the others", which are never what was answered just now. */
export function saysRest(text: string): boolean {
  return REST.test(text);
}

/** True for "first", "3rd" and "2)", which count in the list that was asked. */
export function saysOrder(text: string): boolean {
  return ORDINAL.test(text);
}

/** What the words say of some of a list; nothing where any of them are about none of it. */
export async function formsOf(text: string, listed: readonly Tracked[], scene: Scene): Promise<readonly Form[]> {
  const parts = await readFor(text, askedOf(listed, scene), scene);
  const refs = new Set(listed.map(({ action }) => typedRef(action, scene.plans)));
  const forms = parts.filter(isSaid).flatMap(({ ref, change }): readonly Form[] => {
    return ref === null || !refs.has(ref) ? [] : [{ ref, change }];
  });
  return forms.length === parts.length ? forms : [];
}

/** What the words say of each of some actions; nothing where it is not said of them all. */
export async function formsFor(text: string, asked: readonly Tracked[], scene: Scene): Promise<readonly Form[]> {
  const each = askedOf(asked, scene);
  // Of one alone the words are read as of two: "the rest" is no word about one.
  const [only, ...others] = each;
  const isOne = only !== undefined && others.length === 0;
  const parts = await readFor(text, isOne ? [only, { ...only, ref: ANY_TWO[0].ref }] : each, scene);
  const refs = new Set(asked.map(({ action }) => typedRef(action, scene.plans)));
  const forms = parts.filter(isSaid).flatMap(({ ref, change }): readonly Form[] => {
    return ref === null || !refs.has(ref) ? [] : [{ ref, change }];
  });
  return forms.length === asked.length ? forms.map((form) => withoutRead(form, text)) : [];
}

const MEANS_ALL =
  /\b(?:all|every(?:thing|one)?|others?|rest|remaining|both|each|lot|them|popeth|pob un|i gyd|gweddill|lleill|y ddau|y tri)\b/iu;
const SEVERAL =
  /(?:\b(?:they|them|these|those|mine|ours|(?:my|our) (?:actions|ones|items)|all (?:of my|two|three|four|five|six|\d)|both|i gyd|y ddau|y tri)(?!\p{L}))|\b(?:all|every(?:thing|one)|popeth|pob un)(?:['’]s| (?:is|are|at|on|still|now|yn|looking|currently))* (?:green|amber|red|w?yrdd|gwyrdd|oren|coch|goch)(?!\p{L})|\b(?:green|amber|red) (?:for|on|across|to) (?:all|both|every(?:thing|one)|the (?:lot|board))(?!\p{L})/iu;
const ORDINAL = /\b(?:first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th)\b|(?:^|[\s,;])[1-5][).:]/iu;
const REST =
  /\b(?:(?:the|all(?: the)?|every|everything) (?:rest|others?|else|remaining)|rest|others|y (?:gweddill|lleill))\b/iu;

const UNKNOWN = { title: '', question: null, agreed: null, forecast: null, rating: null };
// Refs that no plan has.
const ANY_TWO: readonly [Asked, Asked] = [
  { ...UNKNOWN, ref: '0.0.1' },
  { ...UNKNOWN, ref: '0.0.2' },
];

/** The parts that words have where they are about all of some actions, and “the rest” is known. */
export async function readFor(text: string, asked: readonly Asked[], scene: Scene): Promise<readonly ReadingPart[]> {
  const { isRef, book } = await loadOpen(scene);
  const plans = scene.plans.map((plan) => plan.key);
  return readReply(text, { today: scene.today, plans, isRef, book, asked, isRest: true }).parts;
}

/** True for a part that says a rating or “done” for certain, and asks for nothing. */
export function isSaid({ change, certainty, request }: ReadingPart): boolean {
  return (change.rating !== undefined || change.done === true) && certainty === 'sure' && request === null;
}

/** Words that were read are no narrative: of "the rest are fine" nothing is left to tell. */
function withoutRead({ ref, change }: Form, text: string): Form {
  const { narrative, ...said } = change;
  const isTold = narrative !== undefined && !ALONE.test(text.trim());
  return { ref, change: isTold ? change : said };
}

const WHO = String.raw`(?:all|every(?:thing|one)|(?:the )?(?:rest|(?:all )?(?:the )?(?:others?|remaining))(?: ones?| actions?)?|all (?:the )?(?:rest|others)|(?:everything|all) else|both|they(?:'re| are)|the lot|(?:all )?(?:of )?(?:them|these|those))`;
const STATE = String.raw`(?:are |is |'s |looks? |all |going |doing |still |just |very )*(?:fine|good|ok(?:ay)?|well|green|on track|on course|on schedule|on target)`;
const ALONE = new RegExp(
  String.raw`^(?:and |so |but )?${WHO}(?: of (?:them|these|those))?[ ,:-]*${STATE}(?:[ ,]+(?:now|too|thanks|thank you|please|cheers))*[.!]*$`,
  'iu',
);
