import { heardAsUpdate } from '#src/commands/update/as-update.ts';
import { refuse } from '#src/commands/command.ts';
import type { Command } from '#src/commands/command.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import { ifOldTap } from '#src/commands/show/show-action.ts';
import { recordUndo, takenBack, undoLast } from '#src/commands/update/take-back.ts';

// "undo that please"; "undo the damage done to the budget" is an answer.
const LAST = /^(?:(?:that|it|this|last|the last one|my last update|please)(?:\s+|[.!]*$)){0,2}$/iu;

export const undo: Command = {
  name: 'undo',
  also: ['oops'],
  for: 'anyone',
  plain: true,
  says: [
    { say: '/rag undo', gets: 'takes back your last update, as a new line of the ledger' },
    { say: '/rag undo 8.1.3', gets: 'takes back your last update of that action' },
  ],
  run: async (words, scene) => {
    const ref = leadingRef(words, scene);
    if (!LAST.test(ref?.rest ?? words)) return heardAsUpdate(undo, words, scene);
    if (ref === null) return undoLast(scene);
    const found = await findAction(ref.said, scene);
    if (isRefusal(found)) return refuse(found);
    return (await ifOldTap(found, scene)) ?? takenBack(await recordUndo(found, scene), [found]);
  },
};
