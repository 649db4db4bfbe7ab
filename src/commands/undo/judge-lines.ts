import { asEdited, asImported } from '#src/plan/edits.ts';
import { toMs } from '#src/calendar/instant.ts';
import { hasAnswered, restsOn, stillStanding } from '#src/plan/office-decisions.ts';
import type { ActionEntry, NewActionEntry } from '#src/plan/ledger.ts';
import { replay } from '#src/plan/replay.ts';
import type { Standing, Tracked } from '#src/plan/standing.ts';
import type { CameSince } from '#src/messages/office/decide-anew.ts';
import { sayEvent, withWords } from '#src/messages/words/say-event.ts';
import type { TakenAlready } from '#src/messages/office/undone-cards.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Asked } from '#src/ports/register.ts';
import type { Scene } from '#src/commands/command.ts';
import { entryOf } from '#src/plan/record-update.ts';

/** A decision about one action that is to be taken back: `stays` says why it cannot be, null where it is. */
export type Judged = {
  readonly tracked: Tracked;
  readonly line: ActionEntry;
  readonly stays: { readonly since: CameSince | null } | null;
  /** How the action stands without it. */
  readonly after: Standing;
  /** Who has had a message because of it, which is not called back. */
  readonly asked: readonly PersonId[];
  readonly entries: readonly NewActionEntry[];
};

const A_DAY = 24 * 60 * 60 * 1000;

/** True for a line that was written more than a day ago. */
export function isOlderThanADay({ at }: Pick<ActionEntry, 'at'>, { now }: Pick<Scene, 'now'>): boolean {
  return toMs(now) - toMs(at) > A_DAY;
}

/** What becomes of each decision that nobody took back yet. */
export async function judgeLines(lines: readonly ActionEntry[], scene: Scene): Promise<readonly Judged[]> {
  const judged: Judged[] = [];
  for (const line of lines) {
    const tracked = await scene.register.tracked(line.action);
    const ledger = await scene.register.ledgerOf(line.action);
    if (tracked === null || !stillStanding(ledger).some(({ seq }) => seq === line.seq)) continue;
    const asked = line.event.kind === 'chased' ? await askedBecauseOf(line, ledger, scene) : [];
    judged.push(judge({ tracked, line, ledger, asked }, scene));
  }
  return judged;
}

/** The lines of a decision that somebody took back before, with the lines that did so. */
export async function undoneBefore(lines: readonly ActionEntry[], scene: Scene): Promise<readonly TakenAlready[]> {
  const found = await Promise.all(
    lines.map(async (line) => {
      const tracked = await scene.register.tracked(line.action);
      const ledger = await scene.register.ledgerOf(line.action);
      const back = ledger.findLast(({ event }) => event.kind === 'undone' && event.of === line.seq);
      return tracked === null || back === undefined ? [] : [takenAlready(line, { tracked, back }, scene)];
    }),
  );
  const all = found.flat();
  return all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at);
}

type Back = { readonly tracked: Tracked; readonly back: ActionEntry };

/** A line that was taken back, as its reader is told of it. */
function takenAlready(line: ActionEntry, { tracked, back }: Back, scene: Scene): TakenAlready {
  const { index, naming, today, speaker } = scene;
  const name = (person: PersonId): string => (person === speaker.id ? 'you' : (index.called(person) ?? 'somebody'));
  const told = sayEvent(line.event, { today, name, heard: naming.words });
  const what = withWords(told, line.event, naming.words);
  return { ...naming.action(tracked.action), what, by: back.by === null ? 'somebody' : name(back.by), on: back.day };
}

function isOurs({ rule }: Asked): boolean {
  return rule === 'office-question' || rule === 'office-reminder';
}

/** Who has been sent what the office wished to be asked. */
async function askedBecauseOf(
  line: ActionEntry,
  ledger: readonly ActionEntry[],
  { register, threads }: Scene,
): Promise<readonly PersonId[]> {
  const number = ledger.filter(({ event, seq }) => event.kind === 'chased' && seq <= line.seq).length;
  const asked = await register.askedSince(line.day);
  const own = asked.filter((row) => isOurs(row) && row.action === line.action && row.stage.step === number);
  const sent = await Promise.all(
    own.map(async (row) => ((await threads.sentAt(row.key)) === null ? [] : [row.person])),
  );
  return [...new Set(sent.flat())];
}

type Of = Pick<Judged, 'tracked' | 'line' | 'asked'> & { readonly ledger: readonly ActionEntry[] };

function judge({ tracked, line, ledger, asked }: Of, scene: Scene): Judged {
  const since = restsOn(line, ledger);
  const entry = entryOf(tracked, { kind: 'undone', of: line.seq }, scene.saying);
  const last = ledger.at(-1)?.seq ?? line.seq;
  const lines = [...ledger, { ...entry, seq: last + 1 }];
  const after = replay(tracked.action, lines);
  const stays =
    since !== null ? { since: cameSince(since, scene) } : isOlderThanADay(line, scene) ? { since: null } : null;
  // A title that is taken back is its title no more.
  const action = stays === null ? asEdited(asImported(tracked.action), lines) : tracked.action;
  return { tracked: { ...tracked, action }, line, stays, after, asked, entries: [entry] };
}

function cameSince(line: ActionEntry, { index, naming, today }: Scene): CameSince {
  const name = (person: Parameters<typeof index.person>[0]): string => index.called(person) ?? 'somebody';
  return {
    by: line.by === null ? null : name(line.by),
    what: sayEvent(line.event, { today, name, heard: naming.words }),
    on: line.day,
    isAnswer: hasAnswered(line),
  };
}
