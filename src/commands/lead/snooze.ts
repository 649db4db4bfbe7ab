import { mayUpdate } from '#src/plan/permission.ts';
import { readWhen } from '#src/timescale/read-when.ts';
import { actOn, leadingRefs } from '#src/commands/update/act-on.ts';
import { saidInFull } from '#src/commands/update/as-update.ts';
import { ifImpossible } from '#src/commands/words/if-impossible.ts';
import { leftOver } from '#src/commands/words/left-over.ts';
import { refuse } from '#src/commands/command.ts';
import type { Command } from '#src/commands/command.ts';
import { recordSnooze } from './record-snooze.ts';

const SAYS = [
  { say: '/rag snooze 8.1.3 until Friday', gets: 'asks you again then; no date moves' },
  { say: 'snooze', gets: 'under a reminder: asks you again the next working day' },
];

export const snooze: Command = {
  name: 'snooze',
  for: 'anyone',
  plain: false,
  ofSeveral: true,
  says: SAYS,
  run: async (words, scene) => {
    const { refs, rest } = leadingRefs(words, scene);
    if (refs.length === 0) return refuse({ because: 'usage', examples: SAYS.map(({ say }) => say) });
    const impossible = ifImpossible(rest);
    if (impossible !== null) return refuse(impossible);
    // “Until Friday amber”, “until Friday and 8.1.4 until Monday”: no word of it is dropped.
    if (scene.message.card === null && leftOver(rest, scene) !== null) return saidInFull(snooze, words, scene);
    const until = readWhen(rest, scene.today)?.day ?? null;
    return actOn(refs, scene, (tracked) => {
      const refusal = mayUpdate(scene.asker, tracked);
      if (refusal !== null) return refusal;
      const outcome = recordSnooze(tracked, { kind: 'snooze', until, words: rest }, scene);
      return 'refusal' in outcome ? outcome.refusal : outcome;
    });
  },
};
