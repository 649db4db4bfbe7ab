import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Action, ActionId } from '#src/plan/action.ts';
import type { Descent, Spell } from '#src/plan/lineage/descent.ts';
import { speakingOf } from '#src/messages/words/naming.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { clipped, say } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';
import { whereItWent } from '#src/messages/words/where-it-went.ts';
import { fateInWords } from './fate-in-words.ts';

/** What saying a line of descent needs; `seen` gives an action that the reader may see, null for any other. */
export type LineageSetting = {
  readonly naming: Naming;
  readonly today: Day;
  readonly seen: (id: ActionId) => Action | null;
};

const LONGEST_REASON = 120;

/** What became of an action: "open, due 30 Nov", "split into 8.1.3a and 8.1.3b, 14 Oct", "withdrawn 14 Oct: “no money”". */
export function sayFate(descent: Descent, setting: LineageSetting): Said {
  const { reason, into } = descent;
  const { today, naming } = setting;
  return fateInWords(descent, {
    day: (day) => sayDay(day, today),
    went: () => went(into, setting),
    why: reason === '' ? '' : say`: “${clipped(naming.words(reason), LONGEST_REASON)}”`,
  });
}

/** Where an action comes from, but for what the first version published: "part of 8.1.3", "added by the programme office, 3 Nov", "took in 8.1.2". */
export function sayOrigin({ origin, since, from }: Descent, setting: LineageSetting): readonly Said[] {
  const when = since === null ? '' : `, ${sayDay(since, setting.today)}`;
  const others = from.length === 0 ? null : went(from, setting);
  switch (origin) {
    case 'part':
      return [say`part of ${others ?? 'another'}${when}`];
    case 'by-hand':
      return [`added by the programme office${when}`, ...tookIn(others)];
    case 'version':
      return [`new with a later version${when}`, ...tookIn(others)];
    case 'published':
      return tookIn(others);
  }
}

/** The numbers it had before: "numbered 8.1.2 until 5 May". */
export function sayFormer(
  { tracked: { action }, spells }: Descent,
  { today }: Pick<LineageSetting, 'today'>,
): readonly Said[] {
  return spells.flatMap(({ ref, until }) =>
    until === null ? [] : [say`numbered ${speakingOf(action.id, ref)} until ${sayDay(until, today)}`],
  );
}

/** What became of one number that an action had: of one that it has no more, which it has now. */
export function sayBecame(descent: Descent, { until }: Spell, setting: LineageSetting): readonly Said[] {
  const fate = sayFate(descent, setting);
  if (until === null) return [fate, ...sayOrigin(descent, setting)];
  const now = setting.naming.action(descent.tracked.action).ref;
  return [say`${now} since ${sayDay(until, setting.today)}`, fate];
}

function tookIn(others: Phrase | null): readonly Said[] {
  return others === null ? [] : [say`took in ${others}`];
}

function went(ids: readonly ActionId[], { naming, seen }: LineageSetting): Phrase {
  const known = ids.flatMap((id) => seen(id) ?? []);
  return whereItWent(
    known.map((action) => naming.action(action)),
    ids.length - known.length,
  );
}
