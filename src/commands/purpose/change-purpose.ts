import type { Purpose, PurposeFact } from '#src/plan/governance/purpose.ts';
import { mayRun } from '#src/plan/permission.ts';
import { sayPurposeKept } from '#src/messages/governance/purpose/kept-card.ts';
import type { PurposeChange } from '#src/messages/governance/purpose/kept-card.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { withUndo } from '#src/commands/undo/with-undo.ts';
import { nameIn } from '#src/commands/words/title-in-quotes.ts';
import { factOf } from './purpose-said.ts';
import type { PurposeSaid } from './purpose-said.ts';

const CALLED =
  /^(?:is\s+)?(?:called|reworded|renamed|reads?|named)(?:\s+(?:to|as|now))*[\s:]+(?<title>.*[\p{L}\p{N}].*)$/isu;
const ENDS = /^(?:is\s+|has\s+)?(?:end(?:s|ed)?|remove[ds]?|dropped|withdrawn|no longer(?: a purpose)?)[.!]?$/iu;
const AGAIN = /^(?:again|back|not ended|un-?ended)[.!]?$/iu;

/** Words a purpose otherwise, ends it, or takes it up again; null for words that do none of it. */
export function changePurpose(said: PurposeSaid, scene: Scene): Answer | null {
  const { kept, plan, rest } = said;
  const { purpose } = kept;
  const title = CALLED.exec(rest)?.groups?.['title'];
  const how = title === undefined ? (ENDS.test(rest) ? 'ended' : AGAIN.test(rest) ? 'again' : null) : 'worded';
  if (how === null) return null;
  const refusal = mayRun(scene.asker, 'change what a plan is for');
  if (refusal !== null) return refuse(refusal);
  const next: Purpose = title === undefined ? purpose : { ...purpose, title: nameIn(title) };
  const isSame = how === 'worded' ? next.title === purpose.title : (how === 'ended') === kept.isEnded;
  if (isSame) return answer(sayPurposeKept({ how: 'same', purpose, plan }, scene));
  const event: PurposeFact =
    how === 'ended' ? { kind: 'purpose-ended', purpose: purpose.id } : { kind: 'purpose-kept', purpose: next };
  return decided({ how, purpose: next, plan, ...(how === 'worded' ? { was: purpose } : {}) }, event, scene);
}

/** Records one change of a purpose, and reads it back with its Undo. */
export function decided(change: PurposeChange, event: PurposeFact, scene: Scene): Answer {
  const entries = [factOf(change.plan, event, scene)];
  return withUndo({ ...answer(sayPurposeKept(change, scene)), entries, inPlace: true }, scene);
}
