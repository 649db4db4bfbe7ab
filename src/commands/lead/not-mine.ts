import { askWhichAreNotMine, sayNotMine, whatIsSaid } from '#src/messages/answer/not-mine-cards.ts';
import { leadNamedIn } from '#src/people/name-alone.ts';
import { addDays } from '#src/calendar/day.ts';
import type { SaidBefore } from '#src/messages/answer/not-mine-cards.ts';
import { stillStanding } from '#src/plan/office-decisions.ts';
import { mayUpdate } from '#src/plan/permission.ts';
import { entryOf } from '#src/plan/record-update.ts';
import type { MessageId } from '#src/ports/message.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { actOn, leadingRefs } from '#src/commands/update/act-on.ts';
import { everyAction, ownOpen } from '#src/commands/update/open-actions.ts';
import { refsNamed } from '#src/commands/words/left-over.ts';
import { namesAnother } from '#src/commands/words/names-another.ts';
import { typedRef } from '#src/refs/typed-ref.ts';
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
    if (refs.length === 0 && namesAnother(words, scene.roster)) {
      const which = await askWhichNotMine(words, scene);
      if (which !== null) return which;
    }
    if (refs.length === 0) return refuse({ because: 'usage', examples: SAYS.map(({ say }) => say) });
    return actOn(refs, scene, (found) =>
      recordNotMine(found, { words: rest, to: leadNamedIn(rest, scene.roster) }, scene),
    );
  },
};

/** “Not mine, all except 8.1.1”: which those are, each one tap away, and all of them. */
async function askWhichNotMine(words: string, scene: Scene): Promise<Answer | null> {
  const named = new Set(refsNamed(words, scene).map((ref) => ref.toLowerCase()));
  const own = ownOpen(await everyAction(scene), scene);
  const left = own.filter(({ action }) => !named.has(typedRef(action, scene.plans).toLowerCase()));
  if (left.length === 0 || left.length > MOST_OFFERED) return null;
  const offered = left.map(({ action }) => scene.naming.action(action));
  return answer(askWhichAreNotMine(offered), scene.last?.about ?? []);
}

// What one card can offer.
const MOST_OFFERED = 8;

/** What the speaker said today or the day before of how it stands, as far as it stands; null where they said nothing. */
async function saidBefore({ action }: Tracked, { register, speaker, today }: Scene): Promise<SaidBefore | null> {
  const lines = stillStanding(await register.ledgerOf(action.id));
  const said = lines.flatMap(({ by, event, day, seq, message }) => {
    if (by !== speaker.id || event.kind !== 'updated' || day < addDays(today, -1)) return [];
    const what = whatIsSaid(event.change, today);
    return what === null ? [] : [{ what, seq, message }];
  });
  const last = said.at(-1);
  if (last === undefined) return null;
  const beside = last.message === null ? [] : await register.ledgerOfMessage(last.message as MessageId);
  const isAlone = beside.every((line) => line.action === action.id);
  return { what: last.what, line: isAlone ? last.seq : null };
}

/** Words that say more than that: “it went to housing”. */
function besideIt(words: string): string {
  const said = words.replaceAll(/^[\s,;:.!–-]+|[\s,;:.!–-]+$/gu, '');
  return NO_MORE.test(said) ? '' : said;
}

const NO_MORE =
  /^(?:(?:please|thanks|thank you|sorry|it|it['’]?s|is|isn['’]?t|this|that|one|not|mine|me|any ?more|either|both|them|all|of|these|ok|no)[\s,.!]*)*$/iu;

/** Records that an action is not the speaker's, and stops asking them; it waits on the programme office's card, with whom they name, if anybody. */
export async function recordNotMine(
  tracked: Tracked,
  { words, to }: { readonly words: string; readonly to: string | null },
  scene: Scene,
) {
  const { asker, speaker, saying, naming, roster } = scene;
  const before = await saidBefore(tracked, scene);
  const proposed = proposedBy(to, roster);
  const named = naming.action(tracked.action);
  const event = { kind: 'not-mine' as const, person: speaker.id, words, ...(to === null ? {} : { to }) };
  return {
    tracked,
    card: sayNotMine(named, proposed, {
      before,
      isAsked: mayUpdate(asker, tracked) === null,
      words: naming.words(to === null ? besideIt(words) : ''),
    }),
    entries: [entryOf(tracked, event, saying)],
    notices: [],
  } satisfies Partial<Answer> & { tracked: Tracked };
}
