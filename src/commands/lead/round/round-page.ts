import { refusalLine } from '#src/messages/answer/say-refusal.ts';
import { sayRoundRow } from '#src/messages/round/round-row.ts';
import type { RoundRow } from '#src/messages/round/round-row.ts';
import { Phrase } from '#src/messages/words/phrase.ts';
import { ifArchived, mayUpdate } from '#src/plan/permission.ts';
import { recordUpdate } from '#src/plan/record-update.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import { typedRef } from '#src/refs/typed-ref.ts';
import type { Form } from '#src/ports/message.ts';
import type { Scene } from '#src/commands/command.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { roundAsk } from './round-ask.ts';
import { waitingFor } from './start-round.ts';

/** What waits for the speaker's word, by the refs that they type, in the order of asking. */
export async function roundRefs(scene: Scene): Promise<readonly string[]> {
  return (await waitingFor(scene)).map(({ action }) => typedRef(action, scene.plans));
}

/** The rows of a form about some actions; what takes no update any more has none. */
export async function roundRows(
  refs: readonly string[],
  scene: Scene,
): Promise<readonly (RoundRow & { readonly ref: string })[]> {
  const found = await Promise.all(refs.map(async (ref) => ({ ref, tracked: await findAction(ref, scene) })));
  return found.flatMap(({ ref, tracked }) => {
    if (isRefusal(tracked) || tracked.standing.stage !== 'open') return [];
    if (ifArchived(scene.asker, tracked) !== null) return [];
    return [{ ref, ...sayRoundRow(roundAsk(tracked, scene), { ...scene, reader: scene.speaker.id }) }];
  });
}

/** The rows that cannot be recorded, each with the sentence that says why: asked before anything is, so that the form stays as it was filled in. */
export async function refusedIn(
  forms: readonly Form[],
  scene: Scene,
): Promise<readonly { readonly ref: string; readonly why: string }[]> {
  const judged = await Promise.all(
    forms.map(async (form) => ({ ref: form.ref, refusal: await refusalOf(form, scene) })),
  );
  return judged.flatMap(({ ref, refusal }) =>
    refusal === null ? [] : [{ ref, why: Phrase.wordsOf(refusalLine(refusal)) }],
  );
}

async function refusalOf({ ref, change }: Form, scene: Scene): Promise<Refusal | null> {
  const found = await findAction(ref, scene);
  const refusal = isRefusal(found) ? found : mayUpdate(scene.asker, found);
  if (isRefusal(found) || refusal !== null) return refusal;
  const recorded = recordUpdate(found, { change, words: '', unread: '' }, scene.saying);
  return isRefusal(recorded) ? recorded : (recorded.problems[0] ?? null);
}
