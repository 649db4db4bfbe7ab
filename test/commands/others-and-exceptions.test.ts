import { describe, expect, test } from 'vitest';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { actionId } from '#src/plan/action.ts';
import type { PlanKey, Ref } from '#src/plan/action.ts';
import { NOTED } from '#src/plan/noted-requests.ts';
import { anAction } from '#test/kit/an-action.ts';
import { aTalk } from './a-talk.ts';
import type { Talk, Told } from './a-talk.ts';
import { OF_OTHERS } from './others-and-exceptions.ts';

const ANN = 'Ann Archer';

// What went wrong: each of these was arranged, or one tap away, without what it leaves out.
test.each([
  ['/rag pause the others', 'the others'],
  ['/rag pause the rest until Monday', 'the rest'],
  ['/rag pause everything else until Friday', 'everything else'],
  ['/rag pause weekends', 'weekends'],
  ['/rag pause every Monday', 'every Monday'],
  ['/rag pause until 4 Jan except Mondays', 'except Mondays'],
  ['/rag pause everything except 8.1.1', 'except 8.1.1'],
  ['/rag away 4-15 Jan except Mondays', 'except Mondays'],
  ['/rag away 4-15 Jan apart from Wednesdays', 'apart from Wednesdays'],
  ['/rag away 4-15 Jan, mornings only', 'mornings only'],
  ['/rag away 4-15 Jan, back on the 8th', 'back on the 8th'],
  ['/rag away 4-15 Jan but in on the 8th', 'but in on the 8th'],
  ['/rag away 4-15 Jan instead of Ben', 'instead of Ben'],
  ['/rag away 4-15 Jan, not Ben but me', 'not Ben but me'],
  ['away 4-15 Jan except Mondays', 'except Mondays'],
  ['I’m away 4-15 Jan except Mondays', 'except Mondays'],
  ['on leave 4-15 Jan apart from the 8th', 'apart from the 8th'],
  ['away 4 to 15 Jan, mornings only', 'mornings only'],
])('“%s” arranges nothing, and says that “%s” is not understood', async (said, quoted) => {
  const talk = await aTalk();
  const { text } = await talk.say(ANN, said);
  expect(await talk.arrangements()).toEqual([]);
  expect(text).toContain(`“${quoted}`);
});

test('a leave with the day of coming back is the leave before it', async () => {
  const talk = await aTalk();
  const { text } = await talk.say(ANN, '/rag away 4-15 Jan, back on the 18th');
  expect(text).toContain('Away Mon 4 Jan 2016 to Fri 15 Jan 2016');
  await talk.tap(ANN, 'Do it so');
  expect(await talk.arrangements()).toHaveLength(1);
});

// What went wrong: 8.1.1 itself was snoozed.
test.each([
  '8.1.1 green, snooze the rest until Monday',
  '8.1.1 green, snooze the others',
  '8.1.1 green and snooze everything else until Monday',
])('“%s” never snoozes the one that it rates', async (said) => {
  const talk = await aTalk();
  await talk.say(ANN, '/rag mine');
  const { text } = await talk.say(ANN, said);
  const kinds = (await talk.ledger('8.1.1')).map(({ event }) => event.kind);
  expect(kinds).toEqual(['published', 'updated']);
  expect(text).toContain('snooze');
});

test.each([
  'snooze the rest',
  'snooze the others until Monday',
  'pause the others',
  'snooze all but 8.1.1 until Monday',
])('“%s” is asked about', async (said) => {
  const talk = await aTalk();
  await talk.say(ANN, '/rag mine');
  await talk.say(ANN, said);
  for (const ref of ['8.1.1', '8.1.3', '9.1.1'])
    expect((await talk.ledger(ref)).map(({ event }) => event.kind)).not.toContain('snoozed');
  expect(await talk.arrangements()).toEqual([]);
});

const ASKED = { Ann: ['RS1'], Ben: ['PT2', 'PT3'], Carol: ['8.1.1'] } as const;
const LED = [
  ['RS1', 'Set a standard for response times', 'Ann Archer', '2015-12-04'],
  ['GV2', 'Agree the new risk register', 'Ann Archer', '2015-12-16'],
  ['PV4', 'Publish the prevention strategy', 'Ann Archer', '2016-01-29'],
  ['PT2', 'Recruit four inspecting officers', 'Ben Baker', '2015-12-04'],
  ['PT3', 'Agree enforcement policy', 'Ben Baker', '2015-12-04'],
  ['PT5', 'Test sprinkler advice with landlords', 'Ben Baker', '2016-01-29'],
  ['8.1.1', 'Recruit a licensing manager', 'Carol Cole', '2015-12-04'],
  ['8.1.2', 'Train every councillor', 'Carol Cole', '2015-12-16'],
  ['8.2.4', 'Publish the café review', 'Carol Cole', '2016-01-29'],
] as const;
const NAMES = { Ann: 'Ann Archer', Ben: 'Ben Baker', Carol: 'Carol Cole' } as const;
const REQUESTS: ReadonlyMap<string, string> = new Map([[NOTED.close, 'close']]);

/** The question whether each of them will be done by then. */
function asking(refs: readonly string[]): Card {
  const ids = refs.map((ref) => actionId('RIP' as PlanKey, ref as Ref));
  return buildCard({
    heading: 'Your actions',
    blocks: [],
    asks: ids.map((action) => ({ action, question: 'will-it-be-done' as const, buttons: [] })),
    mentions: ids,
  });
}

/** What counts of an action now, in words of the table; nothing for what is only kept. */
async function cameOf(talk: Talk, ref: string): Promise<readonly string[]> {
  const { declared, forecast, stage } = await talk.standing(ref);
  const events = (await talk.ledger(ref)).map(({ event }) => event);
  const others = events.flatMap((event) => {
    if (event.kind === 'noted') return [REQUESTS.get(event.text) ?? event.text];
    if (event.kind === 'date-asked') return [event.day];
    return event.kind === 'not-mine' || event.kind === 'snoozed' ? [event.kind] : [];
  });
  return [
    ...new Set([
      ...(stage === 'delivered' ? ['done'] : []),
      ...(declared === null ? [] : [declared.rating]),
      ...(forecast === null ? [] : [forecast]),
      ...others,
    ]),
  ];
}

describe('what is said under a question, of its action and of others', () => {
  test.each(OF_OTHERS)('%s: “%s” comes to %s', async (who, said, outcome) => {
    const talk = await aTalk({
      actions: LED.map(([ref, title, owner, due], position) =>
        anAction({ ref, title, due, owners: [owner], position }),
      ),
    });
    await talk.bring(NAMES[who], asking(ASKED[who]), ASKED[who]);
    let told: Told | null = null;
    for (const line of said.split(' ;; ')) told = await talk.say(NAMES[who], line);
    const came = new Map(
      await Promise.all(LED.map(async ([ref]) => [ref as string, await cameOf(talk, ref)] as const)),
    );
    const isSo = outcome.split(' | ').some((one) => isOutcome(one, came, told!));
    const all = [...came].filter(([, what]) => what.length > 0).map(([ref, what]) => `${ref} ${what.join('+')}`);
    expect(
      isSo,
      `${all.join(', ')}\n${told!.text}\n[${told!.card.buttons.map(({ label }) => label).join('] [')}]`,
    ).toBe(true);
  });
});

function isOutcome(outcome: string, came: ReadonlyMap<string, readonly string[]>, { card, text }: Told): boolean {
  const named = new Map(outcome.split(', ').map((one) => [one.split(' ')[0]!, one.split(' ')[1] ?? '?'] as const));
  // What is only quoted is not asked about.
  const own = text.replaceAll(/^\s*>.*$/gmu, '');
  const isAsked = (ref: string): boolean => {
    return came.has(ref)
      ? own.includes(ref)
      : own.includes(`no action ${ref}`) || own.includes(`${ref}: there is no such action`);
  };
  const isAskedOf = [...named].every(([ref, what]) => {
    return what !== '?' || (card.buttons.length > 0 && (ref === '?' || isAsked(ref)));
  });
  const isRecorded = [...came].every(([ref, what]) => {
    const said = named.get(ref);
    if (said === undefined || said === '?') return what.length === 0;
    // A later day gives a rating of its own.
    return what.includes(said) && what.every((one) => one === said || /^\d{4}/u.test(said));
  });
  return isAskedOf && isRecorded;
}
