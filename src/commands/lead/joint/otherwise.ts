import { askHowYouSeeIt } from '#src/messages/answer/joint-answer.ts';
import { mayUpdate } from '#src/plan/permission.ts';
import { ifClosed } from '#src/plan/record-update.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { refuse } from '#src/commands/command.ts';
import type { Command, Scene } from '#src/commands/command.ts';
import { actOn, leadingRefs, onlyShows } from '#src/commands/update/act-on.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import { heardAsUpdate } from '#src/commands/update/as-update.ts';
import { otherVoices } from '#src/commands/update/voices/other-voices.ts';

const SAYS = [
  { say: '/rag see otherwise 8.1.3', gets: 'asks how you see an action that another of its leads has answered for' },
];

/** A joint lead who saw the first answer sees it otherwise: asks how, and records nothing by itself. */
export const otherwise: Command = {
  name: 'see otherwise',
  for: 'anyone',
  plain: false,
  says: SAYS,
  run: async (words, scene) => {
    const { refs, rest } = leadingRefs(words, scene);
    const [ref, ...others] = refs;
    if (ref === undefined || rest !== '') return heardAsUpdate(otherwise, words, scene);
    if (others.length > 0) return refuse({ because: 'usage', examples: SAYS.map(({ say }) => say) });
    return actOn([ref], scene, (tracked) => asked(tracked, scene));
  },
};

function asked(tracked: Tracked, scene: Scene): Done | Refusal {
  const refusal = mayUpdate(scene.asker, tracked) ?? ifClosed(tracked);
  if (refusal !== null) return refusal;
  const others = otherVoices(tracked, scene).map((voice) => ({
    ...voice,
    who: scene.index.called(voice.by) ?? 'Another lead',
  }));
  return onlyShows(askHowYouSeeIt(scene.naming.action(tracked.action), others, scene.naming.words));
}
