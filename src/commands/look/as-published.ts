import { sayPlanWords } from '#src/messages/look/plan-words-card.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Command } from '#src/commands/command.ts';
import { refInTalk } from '#src/commands/words/ref-in-talk.ts';
import { notUnderstood } from '#src/commands/update/as-update.ts';
import { isRefusal } from '#src/commands/words/find-action.ts';
import { allFound, allTold, listedRefs } from '#src/commands/words/named/listed-refs.ts';

/** Shows what the plan itself says of an action: one tap behind how it stands. */
export const asPublishedWords: Command = {
  name: 'as published',
  for: 'anyone',
  plain: false,
  ofSeveral: true,
  says: [{ say: '/rag as published 8.1.3', gets: 'the plan’s own words: title, time, leads, steps, other columns' }],
  run: async (words, scene) => {
    const listed = listedRefs(words, scene);
    const inTalk = words === '' ? refInTalk(scene) : null;
    const refs = listed?.rest === '' ? listed.refs : inTalk === null ? [] : [inTalk];
    if (refs.length === 0) return notUnderstood(asPublishedWords, words, scene);
    const found = await allFound(refs, scene);
    if (isRefusal(found)) return refuse(found);
    const { naming } = scene;
    return allTold(
      found.map((one) => answer(sayPlanWords(one, naming.action(one.action), naming.words), [one.action.id])),
    );
  },
};
