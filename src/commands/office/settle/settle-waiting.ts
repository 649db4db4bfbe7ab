import type { Scene } from '#src/commands/command.ts';
import { onlyAsks, onlyShows } from '#src/commands/update/act-on.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import { updateActions } from '#src/commands/update/update-action.ts';
import { askWhichWaiting, sayNothingToSettle, sayOnlyANote } from '#src/messages/office/settled-card.ts';
import type { NewEntry } from '#src/plan/ledger.ts';
import { NOTED } from '#src/plan/noted-requests.ts';
import { entryOf } from '#src/plan/record-update.ts';
import { allUnsettled } from '#src/plan/replaying/unsettled.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { exactRef } from '#src/refs/typed-ref.ts';

/** Which line of words is settled, and as what it says how the action stands; as a note where that is left out. */
type Said = { readonly line?: string; readonly how?: string };

/** Settles one answer that nobody understood, as a note or by how the action stands; which, where several wait, is asked. */
export async function settleWaiting({ line, how }: Said, tracked: Tracked, scene: Scene): Promise<Done> {
  const waiting = allUnsettled(tracked.standing);
  const named = scene.naming.action(tracked.action);
  const meant = line === undefined ? waiting : waiting.filter(({ seq }) => seq === Number(line));
  const [one, ...others] = meant;
  if (one === undefined) return onlyShows(sayNothingToSettle(named));
  const who = scene.index.called(one.by) ?? 'a lead';
  if (others.length > 0) {
    const listed = meant.map(({ by, words, seq }) => {
      return { who: scene.index.called(by) ?? 'a lead', words: scene.naming.words(words), line: seq };
    });
    return onlyAsks(askWhichWaiting(named, listed, how ?? ''));
  }
  if (how !== undefined) return rated(how, one.seq, { tracked, scene });
  const event = { kind: 'noted' as const, text: NOTED['only-a-note'], words: '', of: one.seq };
  const card = sayOnlyANote(named, who, scene.naming.words(one.words));
  return { card, entries: [entryOf(tracked, event, scene.saying)], notices: [] };
}

/** The rating is the office's own word; taken back, it leaves the words waiting again. */
async function rated(
  how: string,
  line: number,
  { tracked, scene }: { readonly tracked: Tracked; readonly scene: Scene },
): Promise<Done> {
  const said = await updateActions(`${exactRef(tracked.action, scene.plans)} ${how}`, scene);
  const entries = said.entries.map((entry): NewEntry =>
    'action' in entry && entry.event.kind === 'updated'
      ? { ...entry, event: { ...entry.event, settlesWords: line } }
      : entry,
  );
  return { ...said, entries };
}
