import { askEachDecision, offerCommand } from '#src/messages/office/sure/ask-sure.ts';
import { isLead } from '#src/plan/permission.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { comparedRef } from '#src/refs/typed-ref.ts';
import { refIndexOf } from '#src/refs/ref-index.ts';
import { coverRefs, knownRefs, NAMED } from '#src/refs/known-refs.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { otherDateMeant } from './office-words.ts';
import { writtenOut } from '#src/commands/next-line/chases/read-chases.ts';
import { FORMS } from './forms.ts';
import { withTitleRefs } from './title-refs.ts';

const LONGEST = 300;
const POLITE =
  /^(?:(?:please|pls|can you|could you|ok|okay|right|so|then|now|and|hi|hello|(?:good )?morning|sorry)[\s,]+)*/iu;
const THANKS = /[\s,]+(?:please|thanks|thank you)[\s.!]*$/iu;
const VERBS =
  'yes|yep|no|nope|ok|okay|agree|approve|accept|decline|refuse|reject|close|give|hand|assign|verify|chase|remind|nudge|set|move|push';
/** Where one decision ends and the next begins. */
const BETWEEN = new RegExp(
  String.raw`[\s]*[,;.\n][\s]*(?:and |but )?(?=(?:${VERBS})\b|(?:the )?${NAMED})|\s+(?:and|but)\s+(?=(?:${VERBS})\b|(?:the )?${NAMED})`,
  'iu',
);

/**
 * What a sentence of the programme office’s decides, by number or by words of a title, “no to the café slip”, “the hub is
 * verified, minutes seen”: each one tap away, nothing done; null for any other words, and for what its writer leads.
 */
export async function decisionsMeant(words: string, scene: Scene): Promise<Answer | null> {
  const { message, speaker, index, naming } = scene;
  if (message.card !== null || words.length > LONGEST || !index.isOffice(speaker.id)) return null;
  const other = await otherDateMeant(words, scene);
  if (other !== null) return other;
  const says = await commandsIn(withTitleRefs(writtenOut(words.replace(POLITE, '').replace(THANKS, '')), scene), scene);
  if (says === null) return null;
  const [only, ...others] = says;
  const offers = says.map((say) => ({ words: naming.words(labelOf(say)), say }));
  const about = scene.last?.about ?? [];
  if (others.length > 0) return answer(askEachDecision(offers), about);
  return answer(offerCommand(labelOf(only!), only!), about);
}

function labelOf(say: string): string {
  const said = say.replace(/^\/rag /u, '').replaceAll('"', '');
  return `${said.slice(0, 1).toUpperCase()}${said.slice(1)}`;
}

/** What says each of them; null where a part says nothing that is known, or names no action. */
async function commandsIn(words: string, scene: Scene): Promise<readonly string[] | null> {
  const refIndex = refIndexOf(scene.actions);
  const isRef = (said: string): boolean =>
    scene.plans.some(
      ({ key }) => refIndex.having(key, comparedRef(said).ref.replace(`${key.toLowerCase()} `, '')).length > 0,
    );
  const refs = knownRefs(words, { ...scene, isRef });
  let left = refs.map(({ said }) => said);
  let of: readonly string[] = [];
  const says: string[] = [];
  for (const piece of inLists(coverRefs(words, refs)).split(BETWEEN)) {
    const named = piece.includes(NAMED) ? takenFrom(piece, left) : { of, piece: piece.replace(IT, NAMED), left };
    ({ of, left } = named);
    const say = await commandOf(named.piece, of, scene);
    if (say === null) return null;
    says.push(say);
  }
  return says;
}

// “It” is what was named before.
const IT = /\b(?:it|that|this|them)\b/iu;
const LIST = new RegExp(String.raw`${NAMED}(?:(?:\s*,\s*and\s+|\s*[,&+]\s*|\s+and\s+)(?:the )?${NAMED})+`, 'gu');

/** “¤, ¤ and ¤” said as one, “¤¤¤”. */
function inLists(covered: string): string {
  return covered.replaceAll(LIST, (list) => NAMED.repeat(list.split(NAMED).length - 1));
}

type Taken = { readonly of: readonly string[]; readonly piece: string; readonly left: string[] };

/** What the first place of a piece names; the others are refs again, as “superseded by F3”. */
function takenFrom(piece: string, refs: readonly string[]): Taken {
  const left = [...refs];
  let of: readonly string[] | null = null;
  const bare = piece.replaceAll(new RegExp(`${NAMED}+`, 'gu'), (one) => {
    const here = left.splice(0, one.length);
    const isFirst = of === null;
    of ??= here;
    return isFirst ? NAMED : here.join(' and ');
  });
  return { of: of ?? [], piece: bare, left };
}

async function commandOf(piece: string, refs: readonly string[], scene: Scene): Promise<string | null> {
  if (refs.length === 0 || piece.split(NAMED).length !== 2) return null;
  const found: Tracked[] = [];
  for (const ref of refs) {
    const one = await findAction(ref, scene);
    if (isRefusal(one) || isLead(scene.asker, one.standing.owners)) return null;
    found.push(one);
  }
  for (const { pattern, say } of FORMS) {
    const groups = pattern.exec(piece)?.groups;
    const said = groups === undefined ? null : say(groups, { ref: refs.join(', '), of: found, scene });
    if (said !== null) return said;
  }
  return null;
}
