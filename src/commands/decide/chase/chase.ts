import { FIRST_DAY } from '#src/calendar/day.ts';
import { chooseNudges } from '#src/nudge/choose-nudges.ts';
import { openDesk } from '#src/nudge/desk.ts';
import type { Ask, Nudge } from '#src/nudge/nudge.ts';
import type { PersonId } from '#src/people/person.ts';
import { leadsOn } from '#src/people/who-leads.ts';
import { nameOf } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Chased, ChasedLine } from '#src/messages/office/chased-card.ts';
import { nudgeMessage, questionsOf } from '#src/ports/nudge-message.ts';
import type { NewActionEntry } from '#src/plan/ledger.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { Asked } from '#src/ports/register.ts';
import type { Scene } from '#src/commands/command.ts';
import { circumstancesOf, hoursNow } from './asking-days.ts';
import { awayUntil, howAsked, openFor } from './how-asked.ts';
import type { Looking } from './how-asked.ts';
import { wishFor } from './wish.ts';
import type { Wish } from './wish.ts';

/** What the office's wish leads to: its lines, the messages that go now with what they ask, and what the office is told. */
export type Chasing = {
  readonly entries: readonly NewActionEntry[];
  readonly notices: readonly Outgoing[];
  readonly asked: readonly Asked[];
  readonly told: Pick<Chased, 'actions' | 'lines'>;
};

/** Has open actions' leads asked now, each within their budget and hours; who cannot be is asked on the first day on which they can. */
export async function chase(tracked: readonly Tracked[], wish: Wish, scene: Scene): Promise<Chasing> {
  const asked = await scene.register.askedSince(FIRST_DAY);
  const wished = await Promise.all(tracked.map((one) => wishFor(one, wish, { scene, asked })));
  const actions = wished.map((one) => one.tracked);
  const circumstances = circumstancesOf(scene);
  const chosen = chooseNudges({ ...circumstances, tracked: actions, asked, moved: new Map() });
  const nudges = hoursNow(scene) === 'within' ? chosen.nudges.flatMap((nudge) => goingNow(nudge, scene)) : [];
  const going = new Map(nudges.map((nudge) => [nudge.to, nudge]));
  const looking = { scene, asked, going, desk: openDesk(circumstances, asked) };
  const lines = (await Promise.all(actions.map((one) => linesFor(one, looking)))).flat();
  const context = { today: scene.today, days: scene.days, index: scene.index };
  return {
    entries: wished.flatMap((one) => one.entries),
    notices: nudges.map((nudge) => nudgeMessage(nudge, { ...context, naming: scene.namingFor(nudge.to) })),
    asked: nudges.flatMap((nudge) => questionsOf(nudge, scene.today)),
    told: { actions: actions.map(({ action }) => scene.naming.action(action)), lines: grouped(lines) },
  };
}

/** Only what the office wants asked, of its leads; whoever has had no first message hears of it with that. */
function goingNow(nudge: Nudge, scene: Scene): readonly Nudge[] {
  const asks = nudge.asks.filter(isOfOffice);
  if (asks.length === 0 || nudge.first !== null || openFor(nudge.to, scene).kind === 'missed') return [];
  const rest = nudge.rest.filter(isOfOffice);
  // What changed hands or was republished comes with the day's own message, all of it together.
  return [{ ...nudge, kind: 'nudge', asks, rest, handOver: null, renewed: [] }];
}

function isOfOffice({ as, rule }: Ask): boolean {
  return as === 'lead' && (rule === 'office-question' || rule === 'office-reminder');
}

async function linesFor(tracked: Tracked, looking: Looking): Promise<readonly ChasedLine[]> {
  const { scene, desk } = looking;
  const { chase: wish, owners } = tracked.standing;
  const { accountable, joint, unreached } = leadsOn(owners, scene.index);
  const only = wish?.only ?? null;
  const wanted = [...accountable, ...joint].filter((id) => only === null || only.includes(id));
  const named = scene.naming.action(tracked.action);
  const nameFor = (id: PersonId): string => scene.index.called(id) ?? 'somebody no longer in the roster';
  const lines = await Promise.all(
    wanted.map(async (lead): Promise<ChasedLine> => {
      const { to, how } = await howAsked(lead, tracked, looking);
      const insteadOf = to === lead ? null : { name: nameFor(lead), until: awayUntil(lead, desk) };
      return { person: nameFor(to), insteadOf, actions: [named], how };
    }),
  );
  if (only !== null) return lines;
  const empty = unreached.filter(({ support }) => !support);
  return [
    ...lines,
    ...empty.map((owner): ChasedLine => ({
      person: nameOf(owner),
      insteadOf: null,
      actions: [named],
      how: { kind: 'not-now', why: { kind: 'nobody' }, next: null },
    })),
  ];
}

/** The same of one person said once, with all of their actions of which it is true; those asked now first. */
function grouped(lines: readonly ChasedLine[]): readonly ChasedLine[] {
  const same = new Map<string, ChasedLine>();
  for (const line of lines) {
    const key = JSON.stringify([line.person, line.insteadOf, line.how]);
    const there = same.get(key);
    same.set(key, there === undefined ? line : { ...there, actions: [...there.actions, ...line.actions] });
  }
  const all = [...same.values()];
  return [...all.filter(isNow), ...all.filter((line) => !isNow(line))];
}

function isNow({ how }: ChasedLine): boolean {
  return how.kind === 'now';
}
