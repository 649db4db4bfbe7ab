import { sayNotMine } from '#src/messages/answer/not-mine-cards.ts';
import { leadNamedIn } from '#src/people/name-alone.ts';
import { entryOf } from '#src/plan/record-update.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { actOn, leadingRefs } from '#src/commands/update/act-on.ts';
import { proposedBy } from '#src/commands/update/requests/proposed-by.ts';

const SAYS = [{ say: '/rag not mine 8.1.3', gets: 'tells the programme office; you are not asked about it again' }];

export const notMine: Command = {
  name: 'not mine',
  also: ['notmine', "isn't mine", 'not me'],
  for: 'anyone',
  plain: false,
  ofSeveral: true,
  says: SAYS,
  run: async (words, scene) => {
    const { refs, rest } = leadingRefs(words, scene);
    if (refs.length === 0) return refuse({ because: 'usage', examples: SAYS.map(({ say }) => say) });
    return actOn(refs, scene, (found) =>
      recordNotMine(found, { words: rest, to: leadNamedIn(rest, scene.roster) }, scene),
    );
  },
};

/** Records that an action is not the speaker's, and stops asking them; it waits on the programme office's card, with whom they name, if anybody. */
export function recordNotMine(
  tracked: Tracked,
  { words, to }: { readonly words: string; readonly to: string | null },
  scene: Scene,
) {
  const { speaker, saying, naming, roster } = scene;
  const proposed = proposedBy(to, roster);
  const named = naming.action(tracked.action);
  const event = { kind: 'not-mine' as const, person: speaker.id, words, ...(to === null ? {} : { to }) };
  return {
    tracked,
    card: sayNotMine(named, proposed),
    entries: [entryOf(tracked, event, saying)],
    notices: [],
  } satisfies Partial<Answer> & { tracked: Tracked };
}
