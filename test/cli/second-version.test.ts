import { describe, expect, test } from 'vitest';
import { readInstant } from '#src/calendar/instant.ts';
import type { ActionId, PlanKey } from '#src/plan/action.ts';
import type { ActionEvent } from '#src/plan/ledger.ts';
import type { HandSetClock } from '#test/kit/a-clock.ts';
import { anAction, day, personId } from '#test/kit/an-action.ts';
import { aWorld, ROSTER_CSV } from './a-world.ts';
import type { HandMadeWorld } from './a-world.ts';

const HEADINGS = 'Ref,Action,By when,Lead,Progress';

const VERSION_1 = `${HEADINGS}
1.1,Agree the savings plan,Within 3 months,Ann Archer,
1.2,Open the new depot,September,Ben Baker,
1.3,Train every manager,By end Nov 2015,Ann Archer,
1.4,Publish the review,By end Dec 2015,Ben Baker,
`;

/** A world with version 1 loaded as RIP, published on 26 May 2015, and a version 2 at hand. */
async function aLoaded(second: string): Promise<HandMadeWorld> {
  const world = aWorld({ files: { 'v1.csv': VERSION_1, 'v2.csv': second, 'people.csv': ROSTER_CSV } });
  const argv = ['v1.csv', '--plan', 'RIP', '--published', '2015-05-26', '--roster', 'people.csv'];
  expect(await world.run('import', ...argv)).toBe(0);
  return world;
}

const RIP = 'RIP' as PlanKey;

const registerOf = (world: HandMadeWorld) => world.registers.get('./data')!.register;

const secondOf = (world: HandMadeWorld, ...argv: readonly string[]) =>
  world.run('import', 'v2.csv', '--plan', 'RIP', '--published', '2015-11-02', ...argv);

async function agreedIn(world: HandMadeWorld) {
  const tracked = await registerOf(world).trackedIn(RIP);
  return Object.fromEntries(tracked.map(({ action, standing }) => [action.ref, standing.agreed]));
}

async function say(world: HandMadeWorld, ref: string, event: ActionEvent, on = '2015-06-05', by = 'Ann Archer') {
  const at = readInstant(`${on}T10:00:00Z`)!;
  const entry = { at, day: day(on), by: personId(by), message: null, action: `RIP/${ref}` as ActionId, event };
  await registerOf(world).write({ message: null, slot: null, entries: [entry], say: [], asked: [] });
}

const update = (rating: 'red' | 'amber' | 'green'): ActionEvent => ({
  kind: 'updated',
  change: { rating },
  words: rating,
  unread: '',
});

// What went wrong: version 2 had a new day on its cover, and every "within 3 months" of it moved by itself, by nobody and for no reason.
describe('the same words in a newer version', () => {
  test('keep the day that they were first read as', async () => {
    const world = await aLoaded(VERSION_1.replace('Train every manager', 'Train every manager twice'));
    const before = await agreedIn(world);
    expect(before).toEqual({ 1.1: '2015-08-26', 1.2: '2015-09-30', 1.3: '2015-11-30', 1.4: '2015-12-31' });
    await secondOf(world);
    expect(world.said()).not.toContain('Other dates');
    await secondOf(world, '--apply');
    expect(await agreedIn(world)).toEqual(before);
    const ledger = await registerOf(world).ledgerIn(RIP);
    expect(ledger.filter(({ event }) => event.kind === 'republished').map(({ action }) => action)).toEqual(['RIP/1.3']);
    await secondOf(world, '--apply');
    expect(world.said()).toContain('Nothing has changed');
  });

  test.each([
    ['other capitals and spaces', 'WITHIN  3 months'],
    ['a full stop', 'Within 3 months.'],
  ])('and so do the same words with %s', async (_what, words) => {
    const world = await aLoaded(VERSION_1.replace('Within 3 months', words));
    await secondOf(world, '--apply');
    expect((await agreedIn(world))['1.1']).toBe('2015-08-26');
  });

  test('are read anew only where the first day was wrong and somebody says so', async () => {
    const world = await aLoaded(VERSION_1);
    await secondOf(world, '--reread');
    expect(world.said()).toContain('  1.1  due: Wed 26 Aug 2015 → Tue 2 Feb 2016');
    expect(world.said()).toContain('--published 2015-11-02 --reread --apply');
    await secondOf(world, '--reread', '--apply');
    expect(await agreedIn(world)).toMatchObject({ 1.1: '2016-02-02', 1.2: '2016-09-30', 1.3: '2015-11-30' });
  });
});

// What went wrong: a date had moved, and the ledger and the digest said that Ragtime itself had moved it.
describe('other words in a newer version', () => {
  const LATER = VERSION_1.replace('By end Nov 2015', 'By end Jan 2016');

  test('move the date, by the office that took it in, as republished', async () => {
    const world = await aLoaded(LATER);
    await secondOf(world, '--apply');
    const [office] = (await registerOf(world).roster()).people.filter(({ role }) => role === 'office');
    const third = (await registerOf(world).trackedIn(RIP))[2]!;
    expect(third.standing.moves).toEqual([
      {
        which: 'agreed',
        from: '2015-11-30',
        to: '2016-01-31',
        by: office!.id,
        on: '2015-06-05',
        reason: 'as republished',
      },
    ]);
    await world.run('digest', '--today', '2015-06-08');
    expect(world.said().replaceAll(/\s+/gu, ' ')).toContain(
      'due date moved from 30 Nov to 31 Jan 2016, 8 weeks later, by the republished plan (taken in by Olive Office)',
    );
  });

  test('are taken in by whoever of the office says so', async () => {
    const world = await aLoaded(LATER);
    world.files.set('more.csv', 'kind,name,role\nperson,Oscar Office,office\n');
    await world.run('roster', 'more.csv');
    expect(await secondOf(world, '--apply', '--as', 'Oscar Office')).toBe(0);
    const line = (await registerOf(world).ledgerIn(RIP)).findLast(({ event }) => event.kind === 'republished');
    expect(line?.by).toBe(personId('Oscar Office'));
  });
});

// What went wrong: the Green of a lead whom version 2 took off stood as confirmed and in time for the new one.
test('the Green of somebody whom a newer version takes off is only said until the new lead says it', async () => {
  const world = await aLoaded(VERSION_1.replace('By end Nov 2015,Ann Archer', 'By end Nov 2015,Ben Baker'));
  await say(world, '1.3', update('green'));
  await say(world, '1.1', update('green'));
  const counted = async () => {
    await world.run('digest', '--today', '2015-06-15');
    return (
      /\d+ (?:is|are) said to be Green[^.]*\./u.exec(world.said())?.[0] ??
      /\d+ are Green[^.]*\./u.exec(world.said())?.[0]
    );
  };
  expect(await counted()).toBe('2 are Green, all confirmed and in time.');
  await secondOf(world, '--apply');
  expect(await counted()).toBe('2 are said to be Green; 1 is confirmed and in time.');
});

test('somebody who is new to the office with this import can be named', async () => {
  const world = await aLoaded(VERSION_1.replace('By end Nov 2015', 'By end Jan 2016'));
  world.files.set('more.csv', 'kind,name,role\nperson,Nora New,office\n');
  expect(await secondOf(world, '--apply', '--roster', 'more.csv', '--as', 'Nora New')).toBe(0);
  expect((await registerOf(world).ledgerIn(RIP)).at(-1)?.by).toBe(personId('Nora New'));
});

// What went wrong: version 2 reworded what was verified in June, and its leads were asked for it once more.
describe('what is complete or closed before a newer version', () => {
  const SECOND = VERSION_1.replace('By end Nov 2015', 'To be agreed').replace('Ben Baker,\n1.3', 'The Mayor,\n1.3');

  async function aFinished(second: string): Promise<HandMadeWorld> {
    const world = await aLoaded(second);
    await say(world, '1.3', { kind: 'updated', change: { done: true }, words: 'done', unread: '' });
    await say(world, '1.3', { kind: 'verified', words: '' }, '2015-06-05', 'Olive Office');
    const reason = 'the depot is sold';
    await say(world, '1.2', { kind: 'closed', as: 'withdrawn', reason }, '2015-06-05', 'Olive Office');
    return world;
  }

  test('is in no question, no doubt and no reminder, and keeps its date', async () => {
    const world = await aFinished(SECOND);
    await secondOf(world, '--apply');
    expect(world.said()).not.toContain('never applied unless you say which');
    const [, second, third] = await registerOf(world).trackedIn(RIP);
    expect(third?.standing).toMatchObject({ stage: 'complete', agreed: '2015-11-30' });
    expect(second?.standing.stage).toBe('withdrawn');
    await world.run('doubts', '--json');
    expect(world.json().filter(({ ref }) => ref === '1.3' || ref === '1.2')).toEqual([]);
    await world.run('nudges', '--today', '2015-12-30', '--json');
    const asked = world.json().flatMap(({ about }) => (about as readonly { ref: string }[]).map(({ ref }) => ref));
    expect(asked).toEqual(expect.arrayContaining(['1.1', '1.4']));
    expect(asked).not.toContain('1.3');
    expect(asked).not.toContain('1.2');
  });

  test('and is left out by it is told as over, not as something to close', async () => {
    const world = await aFinished(VERSION_1.replace(/^1\.[23].*\n/gmu, ''));
    await secondOf(world);
    expect(world.said()).toMatch(/complete or closed before: nobody is asked about it \(2 actions\)\n {2}1\.2 /u);
    expect(world.said()).not.toContain('its leads are still asked');
  });
});

// What went wrong: after version 2 the chart of twelve weeks began again, since every number had moved by one.
test('the digest’s trend of the weeks before runs on across versions', async () => {
  const moved = VERSION_1.replaceAll(/^1\.(\d)/gmu, (_, number: string) => `1.${Number(number) + 1}`);
  const world = await aLoaded(
    moved.replace(`${HEADINGS}\n`, `${HEADINGS}\n1.1,Appoint a director,By end Jan 2016,Ann Archer,\n`),
  );
  await say(world, '1.1', update('red'), '2015-05-28');
  await say(world, '1.4', update('green'), '2015-06-02');
  const weeks = async (): Promise<readonly string[]> => {
    await world.run('digest', '--today', '2015-06-15');
    return world.printed.join('\n').match(/^[18] Jun {3,}.*\d/gmu) ?? [];
  };
  const before = await weeks();
  expect(before).toHaveLength(2);
  (world.clock as HandSetClock).set('2015-06-12T10:00:00Z');
  await secondOf(world, '--apply');
  expect((await registerOf(world).trackedIn(RIP)).length).toBe(5);
  expect(await weeks()).toEqual(before);
});

// What the office had put right by hand was gone with the next version of the document, and what it had added was "no longer in the file".
describe('what the office did by hand', () => {
  const own: ActionEvent = { kind: 'edited', change: { title: 'Open the eastern depot' }, words: '' };

  test('is kept by the next version, and told there as the office’s', async () => {
    const world = await aLoaded(VERSION_1.replace('By end Dec 2015', 'By end Jan 2016'));
    await say(world, '1.2', own);
    await addByHand(world);
    await say(world, '1.9', { kind: 'edited', change: { title: 'Write to each tenant' }, words: '' });
    expect(await secondOf(world, '--apply')).toBe(0);
    expect(world.said()).toContain('The programme office’s own, and it stays');
    // What went wrong: the file was said to have a title of an action that it does not have.
    expect(world.said()).not.toContain('1.9  Write to each tenant: the file calls it');
    expect(world.said()).toContain('1.2  Open the eastern depot: the file calls it “Open the new depot”');
    expect(world.said()).toContain('1.9  Write to each tenant: added by hand, and not in the file');
    expect(world.said()).not.toContain('No longer in the file');
    const tracked = await registerOf(world).trackedIn(RIP);
    expect(tracked.map(({ action }) => [action.ref, action.title, action.isDropped ?? false])).toEqual(
      expect.arrayContaining([
        ['1.2', 'Open the eastern depot', false],
        ['1.9', 'Write to each tenant', false],
      ]),
    );
  });

  test('is a question where the document words the same anew, and stays until somebody says which', async () => {
    const world = await aLoaded(VERSION_1.replace('Open the new depot', 'Open the new western depot'));
    await say(world, '1.2', own);
    await secondOf(world, '--apply');
    expect(world.said()).toContain('1.2  Open the new western depot: what it is called');
    expect(world.said()).toContain('--keep 1.2');
    expect(await titleOf(world, '1.2')).toBe('Open the eastern depot');
    await secondOf(world, '--apply', '--keep', '1.2');
    expect(await titleOf(world, '1.2')).toBe('Open the eastern depot');
    await secondOf(world);
    expect(world.said()).toContain('Nothing has changed');
  });

  test('makes way for the document where somebody says so', async () => {
    const world = await aLoaded(VERSION_1.replace('Open the new depot', 'Open the new western depot'));
    await say(world, '1.2', own);
    await secondOf(world, '--apply', '--take', '1.2');
    expect(await titleOf(world, '1.2')).toBe('Open the new western depot');
  });

  test('stays what it was where a newer document has its number for something else', async () => {
    const world = await aLoaded(`${VERSION_1}1.9,Mend the town hall roof,By end Mar 2016,Ben Baker,\n`);
    await addByHand(world);
    await secondOf(world, '--apply', '--new', '1.9');
    const tracked = await registerOf(world).trackedIn(RIP);
    const titles = new Map(tracked.map(({ action }) => [action.title, action.ref]));
    expect(titles.get('Mend the town hall roof')).toBe('1.9');
    expect(titles.get('Write to every tenant')).toBe('1.9-old');
  });

  async function addByHand(world: HandMadeWorld) {
    const added = anAction({ ref: '1.9', title: 'Write to every tenant', due: '2016-03-31', position: 3 });
    await say(world, '1.9', { kind: 'published', original: day('2016-03-31'), added });
  }

  async function titleOf(world: HandMadeWorld, ref: string) {
    const tracked = await registerOf(world).trackedIn(RIP);
    return tracked.find(({ action }) => action.ref === ref)?.action.title;
  }
});

// What went wrong: the office had set 31 March and kept it, and the lead was told “TBC → 30 June 2016”.
describe('a date that the office had set and keeps', () => {
  const before = VERSION_1.replace('September', 'TBC');
  const after = VERSION_1.replace('September', '30 June 2016');
  const decided: ActionEvent = { kind: 'date-agreed', day: day('2016-03-31'), reason: 'as the board said' };

  const told = async (...argv: readonly string[]) => {
    const world = aWorld({ files: { 'v1.csv': before, 'v2.csv': after, 'people.csv': ROSTER_CSV } });
    await world.run('import', 'v1.csv', '--plan', 'RIP', '--published', '2015-05-26', '--roster', 'people.csv');
    await say(world, '1.2', decided);
    await secondOf(world, '--apply', ...argv);
    const tracked = await registerOf(world).trackedIn(RIP);
    const { agreed, renewals } = tracked.find(({ action }) => action.ref === '1.2')!.standing;
    return { agreed, renewals };
  };

  test.each([
    ['kept', ['--keep', '1.2']],
    ['not decided', []],
  ])('%s, its lead is told of no other', async (_, argv) => {
    expect(await told(...argv)).toEqual({ agreed: '2016-03-31', renewals: [] });
  });

  test('and given up for the plan’s, its lead is told from which day to which', async () => {
    const { agreed, renewals } = await told('--take', '1.2');
    expect(agreed).toBe('2016-06-30');
    expect(renewals).toMatchObject([{ due: { from: '2016-03-31', to: '2016-06-30' } }]);
  });
});

// What went wrong: “due: no date → 31 May 2016” of a day that the office itself had set before the newer version gave it.
test('a date that the office has set already is no new date of the newer version', async () => {
  const undated = VERSION_1.replace('Within 3 months', 'To be agreed');
  const world = aWorld({
    files: { 'v1.csv': undated, 'v2.csv': undated.replace('To be agreed', '31 May 2016'), 'people.csv': ROSTER_CSV },
  });
  await world.run('import', 'v1.csv', '--plan', 'RIP', '--published', '2015-05-26', '--roster', 'people.csv');
  expect(await secondOf(world)).toBe(0);
  expect(world.said()).toContain('due: no date → Tue 31 May 2016');
  await say(world, '1.1', { kind: 'date-agreed', day: day('2016-05-31'), reason: 'as the board said' });
  expect(await secondOf(world)).toBe(0);
  expect(world.said()).toContain('“To be agreed” → “31 May 2016”');
  expect(world.said()).not.toContain('due: no date');
});
