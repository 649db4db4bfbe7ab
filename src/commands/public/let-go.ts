import { calledOf } from '#src/people/called-of.ts';
import { sayLetGo, tellLetGo } from '#src/messages/public/line-cards.ts';
import { sayWaitingLines } from '#src/messages/public/waiting-lines.ts';
import type { Asked } from '#src/messages/public/waiting-lines.ts';
import { pageOf } from '#src/messages/text/paging.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { ifArchived } from '#src/plan/permission.ts';
import type { PublicLine } from '#src/plan/public/public-line.ts';
import { entryOf } from '#src/plan/record-update.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { noticesTo } from '#src/commands/decide/notices.ts';
import { together } from '#src/commands/decide/together.ts';
import { withUndo } from '#src/commands/undo/with-undo.ts';
import { everyAction } from '#src/commands/update/open-actions.ts';
import { waitingOf } from './line-scene.ts';

const A_PAGE = 6;

/** What waits to be public, of all actions or of some: shown, and let go by a tap on what was shown. */
export async function showWaiting(
  { of, ...asked }: Omit<Asked, 'first'> & { readonly of: readonly Tracked[] | null; readonly first?: Said },
  page: number,
  scene: Scene,
): Promise<Answer> {
  const some = of ?? (await everyAction(scene));
  const waiting = some.flatMap((one) => {
    const draft = waits(one, scene);
    return draft === null ? [] : [waitingOf(one, draft, scene)];
  });
  // What one tap lets go comes first.
  const ordered = waiting.toSorted((one, other) => Math.min(1, one.remarks.length) - Math.min(1, other.remarks.length));
  const card = sayWaitingLines(pageOf(ordered, page, A_PAGE), { first: '/rag public', ...asked });
  return answer(card);
}

/** Lets the lines go that the tapped card showed; one that was written since then stays and is told. */
export function letGo(all: readonly Tracked[], scene: Scene): Answer {
  const judged = all.map((tracked) => ({ tracked, ...judge(tracked, scene) }));
  const gone = judged.flatMap(({ tracked, draft }) => (draft === null ? [] : [{ tracked, draft }]));
  const left = judged.flatMap(({ tracked, why }) =>
    why === null ? [] : [{ named: scene.naming.action(tracked.action), why }],
  );
  const shown = gone.map(({ tracked, draft }) => ({
    named: scene.naming.action(tracked.action),
    words: scene.naming.words(draft.words),
  }));
  return withUndo(
    {
      ...answer(
        sayLetGo(shown, left),
        all.map(({ action }) => action.id),
      ),
      entries: gone.map(({ tracked, draft }) =>
        entryOf(tracked, { kind: 'public-released', says: draft.words }, scene.saying),
      ),
      notices: together(
        gone.flatMap((one) => told(one, scene)),
        scene,
      ),
      inPlace: gone.length > 0,
    },
    scene,
  );
}

type Judged = { readonly draft: PublicLine; readonly why: null } | { readonly draft: null; readonly why: string };

function judge(tracked: Tracked, scene: Scene): Judged {
  const draft = waits(tracked, scene);
  if (draft === null) return { draft, why: tracked.standing.restricted ? 'it is restricted' : 'no line of it waits' };
  const isNewer = scene.last !== null && draft.seq > scene.last.seq;
  return isNewer ? { draft: null, why: 'another line was written since this was shown' } : { draft, why: null };
}

function waits(tracked: Tracked, { asker }: Scene): PublicLine | null {
  return tracked.standing.restricted || ifArchived(asker, tracked) !== null ? null : tracked.standing.publicDraft;
}

type Gone = { readonly tracked: Tracked; readonly draft: PublicLine };

function told({ tracked: { action }, draft: { by, words } }: Gone, scene: Scene) {
  const card = (naming: Scene['naming']) =>
    tellLetGo(naming.action(action), naming.words(words), calledOf(scene.speaker));
  return noticesTo(by === null ? [] : [by], { purpose: 'public-released', action: action.id, card }, scene);
}
