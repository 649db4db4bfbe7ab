import type { Plan } from '#src/plan/action.ts';
import { findPurpose } from '#src/plan/governance/find-purpose.ts';
import { purposeId } from '#src/plan/governance/purpose.ts';
import type { Measured, Purpose, PurposeKind } from '#src/plan/governance/purpose.ts';
import { living } from '#src/plan/governance/purposes.ts';
import type { Purposes } from '#src/plan/governance/purposes.ts';
import { mayRun } from '#src/plan/permission.ts';
import { askPurposeWords, sayPurposeKept } from '#src/messages/governance/purpose/kept-card.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { withUndo } from '#src/commands/undo/with-undo.ts';
import { nameIn } from '#src/commands/words/title-in-quotes.ts';
import { measureBehind } from './measure-said.ts';
import { factOf } from './purpose-said.ts';

export const ADD = /^(?:add|new)(?=$|[\s:])[\s:]*/iu;

// "3h: …", "A xi …", "8 …", "SICK Sickness absence"; a colon ends a longer one.
const PIECE = String.raw`[\p{L}\p{N}.()-]{1,12}`;
// "8 Growth: …" begins a title.
const MORE = String.raw`(?:\s+(?:\d{1,3}|[ivxIVX]{1,5}|\p{L})(?![\p{L}\p{N}]))`;
// “Better parks” and “A healthy town” begin with no ref.
const BARE = String.raw`(?=[\p{L}.()-]*\d)${PIECE}|\p{Lu}{2,12}`;
const REF = new RegExp(
  String.raw`^(?:["“](?<quoted>[^"”]{1,20})["”]:?|(?<whole>${PIECE}${MORE}{0,2}):|(?<lettered>\p{L}${MORE})(?=\s)|(?<one>${BARE})(?=\s))\s*(?<title>.*)$`,
  'su',
);

/** Adds a purpose under a ref of its own, or brings an ended one back with these words. */
export async function addPurpose(kind: PurposeKind, words: string, plan: Plan, scene: Scene): Promise<Answer> {
  const refusal = mayRun(scene.asker, `add ${kind === 'outcome' || kind === 'indicator' ? 'an' : 'a'} ${kind}`);
  if (refusal !== null) return refuse(refusal);
  const said = REF.exec(words)?.groups;
  const ref = (said?.['quoted'] ?? said?.['whole'] ?? said?.['lettered'] ?? said?.['one'] ?? '')
    .trim()
    .replaceAll(/\s+/gu, ' ');
  const { title, measure } = titleAndMeasure(kind, said?.['title'] ?? '', scene);
  if (ref === '' || !/[\p{L}\p{N}]/u.test(title)) return answer(askPurposeWords(kind, plan));
  const { purposes } = await scene.register.governance(plan.key);
  const there = findPurpose(ref, kind, purposes);
  const [known] = there.rest === '' ? there.found.filter(({ purpose }) => isCalled(purpose, ref)) : [];
  if (known !== undefined && !known.isEnded)
    return answer(sayPurposeKept({ how: 'there', purpose: known.purpose, plan }, scene));
  const purpose: Purpose = {
    ...(known === undefined ? newPurpose(kind, ref, purposes) : known.purpose),
    title,
    ...measure,
  };
  const card = sayPurposeKept({ how: known === undefined ? 'added' : 'again', purpose, plan }, scene);
  return withUndo({ ...answer(card), entries: [factOf(plan, { kind: 'purpose-kept', purpose }, scene)] }, scene);
}

/** True where a ref as typed is the one of a purpose, whatever its signs and capitals. */
export function isCalled({ ref }: Purpose, said: string): boolean {
  return ref.replaceAll(/\W/gu, '').toLowerCase() === said.replaceAll(/\W/gu, '').toLowerCase();
}

function titleAndMeasure(
  kind: PurposeKind,
  words: string,
  scene: Scene,
): { title: string; measure: Partial<Measured> } {
  if (kind !== 'indicator') return { title: nameIn(words), measure: {} };
  const { before, measure } = measureBehind(words, scene);
  return { title: nameIn(before), measure };
}

/** One that is new, under the heading whose ref it begins with: "3h" under "3", "A xi" under "A". */
export function newPurpose(kind: PurposeKind, ref: string, purposes: Purposes): Omit<Purpose, 'title'> {
  const above = living(purposes)
    .filter(({ purpose }) => purpose.kind === kind && isUnder(ref, purpose.ref))
    .toSorted((one, other) => other.purpose.ref.length - one.purpose.ref.length)[0];
  return { id: purposeId(kind, ref), kind, ref, parent: above?.purpose.ref ?? null };
}

function isUnder(ref: string, above: string): boolean {
  const rest = ref.toLowerCase().startsWith(above.toLowerCase()) ? ref.slice(above.length) : '';
  return /^[\s.(]*[a-z]{1,5}\)?$/iu.test(rest) || /^[\s.(]+\d+\)?$/u.test(rest);
}
