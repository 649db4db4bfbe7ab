import { expect, test } from 'vitest';
import { liveThrough } from '#src/assembly/live-through.ts';
import { loadSampleInto } from '#src/assembly/sample.ts';
import { addDays, weekdayOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { readInstant } from '#src/calendar/instant.ts';
import type { Reply, Store } from '#src/cli/cli-world.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import { leadsOn } from '#src/people/who-leads.ts';
import type { RuleName } from '#src/nudge/nudge.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { aDatabase } from '#test/kit/a-database.ts';
import { day } from '#test/kit/an-action.ts';
import { entriesIn } from '#test/reply/corpus/entry.ts';

const [FROM, TO] = [day('2015-11-02'), day('2015-11-30')];
const LEADS = ['Karl Battersby', 'Stella Manzie', 'Chris Read', 'Stuart Booth', 'Tracey Parkin', 'Ian Thomas'];
/** The styles in which people answer one question, in the order of the table. */
const STYLES = entriesIn('test/reply/corpus/dev.jsonl')
  .filter(({ kind, setting }) => ['question', 'state', 'turn', 'prose'].includes(kind) && setting.asked.length === 1)
  .map(({ text }) => text);

type Own = Readonly<Record<string, readonly string[]>>;

/** The open actions of each lead, by ref. */
async function ownActions({ register }: Pick<Store, 'register'>): Promise<Own> {
  const [plan] = await register.plans();
  const index = rosterIndex(await register.roster(), FROM);
  const tracked = (await register.trackedIn(plan!.key)).filter(({ standing }) => standing.stage === 'open');
  const refsOf = (name: string): readonly string[] =>
    tracked
      .filter(({ standing }) => {
        const { accountable, joint } = leadsOn(standing.owners, index);
        return [...accountable, ...joint].some((person) => index.person(person)?.name === name);
      })
      .map(({ action }) => action.ref);
  return Object.fromEntries(LEADS.map((name) => [name, refsOf(name)]));
}

/** Every lead answers each working day in another style, an hour and more after the message came: under it, or naming one of theirs. */
function answers(own: Own): readonly Reply[] {
  const days: Day[] = [];
  for (let one = FROM; one <= TO; one = addDays(one, 1)) if (weekdayOf(one) < 6) days.push(one);
  return days.flatMap((one, nth) =>
    LEADS.map((from, place) => ({
      at: readInstant(`${one}T11:${String(10 + place)}:00Z`)!,
      from,
      say: `${refFor(own[from]!, nth)}${STYLES[((nth * LEADS.length + place) * 7) % STYLES.length]!}`,
    })),
  );
}

// Two days of three they say which action they mean.
function refFor(refs: readonly string[], nth: number): string {
  return nth % 3 === 0 || refs.length === 0 ? '' : `${refs[nth % refs.length]} `;
}

test('in a month of answers in every style nothing counts as updated by words nobody understood, and every reminder is one message of five questions at most', async () => {
  const database = await aDatabase();
  await loadSampleInto(database.register, []);
  const nudges: { readonly message: Outgoing; readonly on: string }[] = [];
  const options = {
    data: '',
    from: FROM,
    to: TO,
    replies: answers(await ownActions(database)),
    onMessage: async (message: Outgoing, at: string) => {
      if (message.kind === 'nudge') nudges.push({ message, on: at.slice(0, 10) });
    },
  };
  await liveThrough(database, options, { office: [], report: () => {} });

  const { register } = database;
  const [plan] = await register.plans();
  const ledger = (await register.ledgerIn(plan!.key)).filter(({ message }) => message !== null);
  const kept = ledger.filter(({ event }) => event.kind === 'kept');
  const updated = ledger.filter(({ event }) => event.kind === 'updated');
  expect(kept.length).toBeGreaterThan(5);
  expect(updated.length).toBeGreaterThan(20);
  expect(updated.filter(saysNothing)).toEqual([]);
  const settled = new Set(updated.map(({ action }) => action));
  const waiting = kept.map(({ action }) => action).filter((action) => !settled.has(action));
  for (const action of waiting) expect((await register.tracked(action))?.standing.lastUpdate, action).toBeNull();

  expect(nudges.length).toBeGreaterThan(40);
  // What is asked of them as the contact or the office stands below, as a list.
  const asLead = (message: Outgoing) => message.about.filter(({ rule }) => rule !== null && !AS_OTHERS.has(rule));
  for (const { message } of nudges) expect(asLead(message).length, message.key).toBeLessThan(6);
  const seats = nudges.map(({ message, on }) => `${on} ${'person' in message.to ? message.to.person : ''}`);
  expect(seats).toHaveLength(new Set(seats).size);
});

const AS_OTHERS: ReadonlySet<RuleName> = new Set(['escalation', 'not-understood', 'date-missing', 'unreachable']);

/** An update of which nothing was understood: words alone, and they are not settled by a tap. */
function saysNothing({ event }: ActionEntry): boolean {
  return event.kind === 'updated' && Object.keys(event.change).length === 0;
}
