import { lastOfMonth, partsOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Card } from '#src/messages/card.ts';
import { withExamples } from '#src/messages/look/with-examples.ts';
import type { Example, Examples } from '#src/messages/look/with-examples.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import type { Scene } from '#src/commands/command.ts';
import { leadsNow } from '#src/commands/decide/notices.ts';
import { isLead } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';

/**
 * Says the examples of a card with refs, parts and names of the default plan, of the action that was named where one was
 * and else of the asker's own where there are some: what is typed as it stands must work. For what the plan has
 * nothing to show a word in capitals stands.
 */
export async function withOwnExamples(card: Card, scene: Scene, named: Tracked | null = null): Promise<Card> {
  return withExamples(card, await examplesFor(scene, named));
}

async function examplesFor(scene: Scene, named: Tracked | null): Promise<Examples> {
  const open = await exampleActions(scene);
  const others = open.filter(({ action }) => action.id !== named?.action.id);
  const [first, second = first] = named === null ? open : [named, ...others];
  const own = new Map<Example, Said>();
  const add = (example: Example, real: Said | number | null | undefined): void => {
    if (real !== null && real !== undefined) own.set(example, typeof real === 'number' ? `${real}` : real);
  };
  add('CYPS', (scene.plans.find(({ isDefault }) => !isDefault) ?? scene.plan).key);
  add('31 Jan 2016', sayDay(comingEndOf(1, scene.today)).slice(WEEKDAY));
  add('31 Mar 2016', sayDay(comingEndOf(3, scene.today)).slice(WEEKDAY));
  if (first === undefined || second === undefined) return own;
  add('8.1.3', scene.naming.action(first.action).ref);
  add('25.1.1', scene.naming.action(first.action).ref);
  add('8.1.4', scene.naming.action(second.action).ref);
  add('8.1.9', freeRef(first, scene));
  add('8', first.action.section);
  add('8.1', first.action.outcome);
  add('A', first.action.theme);
  const [one, another] = leadsOf([first, second, ...open], scene);
  add('Karl Battersby', one);
  add('Stuart Booth', another);
  const [word, phrase] = wordsToFind(first.action.title);
  add('licensing', word);
  add('"due diligence" housing', phrase);
  return own;
}

// "Sun ".
const WEEKDAY = 4;

/** The 31st of a month, this year or next: an example in the past would be refused. */
function comingEndOf(month: 1 | 3, today: Day): Day {
  const { year } = partsOf(today);
  const day = lastOfMonth(year, month);
  return day > today ? day : lastOfMonth(year + 1, month);
}

/** A number behind those of the plan, what is closed and was renumbered too: "R3" where R2 is the last. */
function freeRef({ action }: Tracked, { actions }: Scene): string | null {
  const parts = /^(?<before>.*?)(?<number>\d+)\D*$/u.exec(action.ref)?.groups;
  if (parts === undefined) return null;
  const all = actions.filter(({ plan }) => plan === action.plan);
  const former = all.flatMap(({ formerRefs = [] }) => formerRefs.map((one) => one.ref));
  const taken = new Set([...all.map((one) => one.ref), ...former].map((ref) => ref.toLowerCase()));
  const { before = '', number = '0' } = parts;
  const free = Array.from({ length: taken.size + 1 }, (_, at) => `${before}${Number(number) + 1 + at}`);
  return free.find((ref) => !taken.has(ref.toLowerCase())) ?? null;
}

const A_LONG_WORD = /\p{L}{5,}/gu;

/** A word of a title to look for, and two words that stand together with a third. */
function wordsToFind(title: string): readonly (string | null)[] {
  const [word = null, ...others] = (title.match(A_LONG_WORD) ?? []).map((one) => one.toLowerCase());
  const together = /\p{L}{3,} \p{L}{3,}/u.exec(title)?.[0].toLowerCase();
  const third = [word, ...others].find((one) => one !== null && together?.includes(one) === false);
  return [word, together === undefined ? null : `"${together}"${third === undefined ? '' : ` ${third}`}`];
}

/** Open actions that everybody may see, the asker's own first. */
async function exampleActions({ register, plan, asker }: Scene): Promise<readonly Tracked[]> {
  const open = (await register.trackedIn(plan.key)).filter(
    ({ action, standing }) => standing.stage === 'open' && !standing.restricted && action.isDropped !== true,
  );
  return open.toSorted((one, other) => Number(isOwn(other)) - Number(isOwn(one)));

  function isOwn({ standing }: Tracked): boolean {
    return isLead(asker, standing.owners);
  }
}

/** People who lead some of them, others than the asker first. */
function leadsOf(actions: readonly Tracked[], scene: Scene): readonly (string | null)[] {
  const people = [...new Set(actions.flatMap(({ standing }) => leadsNow(standing.owners, scene)))];
  const others = people.filter((id) => id !== scene.speaker.id);
  return [...others, ...people.filter((id) => !others.includes(id))].map((id) => scene.index.called(id));
}
