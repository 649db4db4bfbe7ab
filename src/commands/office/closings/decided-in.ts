import type { Scene } from '#src/commands/command.ts';
import { reasonIn } from '#src/commands/words/reason.ts';
import type { Card } from '#src/messages/card.ts';
import { askWhichBoard } from '#src/messages/governance/boards/ask-which-board.ts';
import { askWhichSitting } from '#src/messages/governance/boards/ask-which-sitting.ts';
import { sayMinute } from '#src/messages/governance/say-minuted.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import type { Lacking } from '#src/messages/office/day/ask-cards.ts';
import { runsSince } from '#src/plan/decide-plan.ts';
import { everyForum } from '#src/plan/governance/forum.ts';
import { metBefore } from '#src/plan/governance/forums/sittings.ts';
import type { Minuted } from '#src/plan/governance/minuted.ts';
import { readMinuted } from '#src/plan/governance/written/read-minuted.ts';
import type { MinutedRead } from '#src/plan/governance/written/read-minuted.ts';
import type { Closing } from '#src/plan/ledger.ts';
import type { Tracked } from '#src/plan/standing.ts';

/** As what an action is closed, and the words behind that. */
export type Closed = { readonly closing: Closing; readonly reason: string };

/** What is decided in words, before its reason, “close … as superseded”, “reopen …”, and that reason. */
type Deciding = { readonly typedAs: (typed: Said) => Said; readonly reason: string };

/** Who decided a closing and why; the card that asks which board, or which meeting of it; or that no reason is said, with who decided as it was typed. */
type DecidedClosing =
  | { readonly minuted: Minuted | null; readonly reason: string }
  | { readonly card: (lacking: Lacking) => Card }
  | { readonly reasonless: string };

/** Before which board of the plan it was decided; where it has boards and none is said for certain, that is asked, once. */
export async function decidedIn({ closing, reason }: Closed, tracked: Tracked, scene: Scene): Promise<DecidedClosing> {
  const typedAs = (typed: Said) => say`/rag close ${typed} as ${closing.replaceAll('-', ' ')} because`;
  return decidedSo({ typedAs, reason }, tracked, scene);
}

/** Before which board it was decided to open an action again that a board had closed. */
export function reopenedIn(reason: string, tracked: Tracked, scene: Scene): Promise<DecidedClosing> {
  return decidedSo({ typedAs: (typed) => say`/rag reopen ${typed} because`, reason }, tracked, scene);
}

async function decidedSo({ typedAs, reason }: Deciding, tracked: Tracked, scene: Scene): Promise<DecidedClosing> {
  const { forums, ...read } = await readClosing(reason, tracked, scene);
  // A board, its day and its minute are no reason.
  const left = reasonIn(read.reason);
  if (left === '') return { reasonless: reason };
  const { minuted, doubt, parts } = read;
  const asks = asked({ typedAs, left, read: { ...read, forums } }, tracked, scene);
  if ((forums.length === 0 && doubt === null) || read.isOffice) return { minuted, reason: left };
  const isOpenDay = minuted !== null && minuted.on === undefined && !parts.isAssured;
  if (minuted !== null && !(isOpenDay && asks.met.length > 0)) return { minuted, reason: left };
  const ofForum = parts.forum !== null && (doubt === null || doubt.why === 'day') ? parts.forum : null;
  if (ofForum !== null) return { card: (lacking) => askWhichSitting(lacking, { ...asks, forum: ofForum }) };
  return {
    card: (lacking) =>
      askWhichBoard(
        lacking,
        {
          before: asks.before(lacking),
          reason: asks.reason,
          all: scene.naming.words(doubt?.why === 'unknown' ? reason : left),
          why: asks.why,
        },
        asks,
      ),
  };
}

type ReadClosing = MinutedRead & Pick<ReturnType<Scene['governanceOf']>, 'forums'>;

/** What the words behind a closing say of who decided it, with the boards of its plan. */
export async function readClosing(words: string, { action }: Tracked, scene: Scene): Promise<ReadClosing> {
  const governance = await scene.register.governance(action.plan);
  const { today, plans } = scene;
  const published = runsSince(action.plan, plans);
  return { ...readMinuted(words, { forums: everyForum(governance), today, published }), forums: governance.forums };
}

function asked(
  { typedAs, left, read }: { readonly typedAs: Deciding['typedAs']; readonly left: string; readonly read: ReadClosing },
  { action }: Tracked,
  { naming, today, plans }: Scene,
) {
  const { doubt, parts, forums } = read;
  const since = runsSince(action.plan, plans);
  const met = parts.forum === null ? [] : metBefore(parts.forum, today).filter((day) => since === null || day >= since);
  return {
    before: ({ typed }: Lacking) => typedAs(typed),
    reason: naming.words(left),
    why: doubt === null ? null : { doubt, parts },
    minute: parts.minute,
    met: met.slice(0, MOST_OFFERED),
    forums,
    today,
    heard: naming.words,
  };
}

const MOST_OFFERED = 3;

/** A board with its day and minute as they were written, for a command; null where no board is named. */
export function typedParts({ forum, day, minute }: MinutedRead['parts']): string | null {
  if (forum === null) return null;
  const said = [forum.key, ...(day === null ? [] : [day.said])].join(' ');
  return minute === null ? said : `${said}, ${sayMinute(minute)}`;
}
