import { sayHistory } from '#src/messages/look/history-card.ts';
import type { LedgerLine, MoveLine } from '#src/messages/look/history-card.ts';
import { pageOf } from '#src/messages/text/paging.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import type { DateMove, Tracked } from '#src/plan/standing.ts';
import { notUnderstood } from '#src/commands/update/as-update.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import { readListRequest } from '#src/commands/show/list-request.ts';
import { refInTalk } from '#src/commands/lead/not-mine.ts';
import { historyLine } from '#src/commands/show/show-action.ts';

const A_PAGE = 15;

export const history: Command = {
  name: 'history',
  also: ['ledger'],
  for: 'anyone',
  plain: false,
  says: [{ say: '/rag history 8.1.3', gets: 'every line ever recorded, with dates moved and by whom' }],
  run: async (words, scene) => {
    const ref = leadingRef(words, scene);
    const request = readListRequest(ref === null ? words : ref.rest, scene);
    const said = ref?.said ?? (request.rest === '' ? refInTalk(scene) : null);
    if (said === null) return notUnderstood(history, words, scene);
    const found = await findAction(said, scene);
    return isRefusal(found) ? refuse(found) : historyOf(found, request.page, scene);
  },
};

async function historyOf(tracked: Tracked, page: number, scene: Scene): Promise<Answer> {
  const { action, standing } = tracked;
  const ledger = await scene.register.ledgerOf(action.id);
  const undone = new Set(ledger.flatMap(({ event }) => (event.kind === 'undone' ? [event.of] : [])));
  const lines = ledger.toReversed().map((entry) => lineOf(entry, undone, scene));
  const card = sayHistory({
    ...scene.naming.action(action),
    original: standing.original,
    moves: standing.moves.toReversed().map((move) => moveOf(move, scene)),
    page: pageOf(lines, page, A_PAGE),
    today: scene.today,
  });
  return answer(card, [action.id]);
}

function lineOf(entry: ActionEntry, undone: ReadonlySet<number>, scene: Scene): LedgerLine {
  return { ...historyLine(entry, scene), seq: entry.seq, takenBack: undone.has(entry.seq) };
}

function moveOf({ which, from, to, by, on }: DateMove, { index }: Scene): MoveLine {
  const name = by === null ? 'Ragtime' : (index.person(by)?.name ?? 'somebody no longer in the roster');
  return { which, from, to, by: name, on };
}
