import { sayNotMine } from '#src/messages/answer/not-mine-cards.ts';
import { entryOf } from '#src/plan/record-update.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { exactRef } from '#src/refs/typed-ref.ts';
import { commandedRef } from '#src/refs/commanded-ref.ts';
import { proposedBy } from '#src/commands/update/requests/proposed-by.ts';
import { ifOldTap } from '#src/commands/show/show-action.ts';

const SAYS = [{ say: '/rag not mine 8.1.3', gets: 'tells the programme office; you are not asked about it again' }];

export const notMine: Command = {
  name: 'not mine',
  also: ['notmine', "isn't mine", 'not me'],
  for: 'anyone',
  plain: false,
  says: SAYS,
  run: async (words, scene) => {
    const ref = commandedRef(words, scene);
    const said = ref?.said ?? refInTalk(scene);
    if (said === null) return refuse({ because: 'usage', examples: SAYS.map(({ say }) => say) });
    const found = await findAction(said, scene);
    if (isRefusal(found)) return refuse(found);
    const old = await ifOldTap(found, scene);
    if (old !== null) return old;
    return {
      ...recordNotMine(found, { words: ref?.rest ?? '', to: null }, scene),
      about: [found.action.id],
      holds: null,
      inPlace: true,
    };
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

/** The one action of the conversation, as a ref; null when there is none or several. */
export function refInTalk(scene: Scene): string | null {
  const [only, ...others] = scene.talk;
  return only === undefined || others.length > 0 ? null : exactRef(only.action, scene.plans);
}
