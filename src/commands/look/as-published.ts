import { sayPlanWords } from '#src/messages/look/plan-words-card.ts';
import { commandedRef } from '#src/refs/commanded-ref.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Command } from '#src/commands/command.ts';
import { refInTalk } from '#src/commands/words/ref-in-talk.ts';
import { notUnderstood } from '#src/commands/update/as-update.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';

/** Shows what the plan itself says of an action: one tap behind how it stands. */
export const asPublishedWords: Command = {
  name: 'as published',
  for: 'anyone',
  plain: false,
  says: [{ say: '/rag as published 8.1.3', gets: 'the plan’s own words: title, time, leads, steps, other columns' }],
  run: async (words, scene) => {
    const ref = commandedRef(words, scene);
    const said = ref !== null && ref.rest === '' ? ref.said : words === '' ? refInTalk(scene) : null;
    if (said === null) return notUnderstood(asPublishedWords, words, scene);
    const found = await findAction(said, scene);
    if (isRefusal(found)) return refuse(found);
    const { naming } = scene;
    return answer(sayPlanWords(found, naming.action(found.action), naming.words), [found.action.id]);
  },
};
