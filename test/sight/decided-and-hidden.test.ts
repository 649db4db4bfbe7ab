import { describe, expect, test } from 'vitest';
import { anAction } from '#test/kit/an-action.ts';
import { aPlace } from './a-place.ts';
import type { Place, Shown } from './a-place.ts';

// What went wrong: whoever was replaced, or had a decision taken back, was told the title of what they may see no more.
const SECRET = anAction({ ref: '97.1.1', title: 'Dismiss the finance director', due: '2016-06-30' });
const OPEN = anAction({ ref: '97.1.2', title: 'Train every councillor', due: '2015-10-30', owners: ['Ann Archer'] });

async function aPlaceWithASecret(): Promise<Place> {
  const place = await aPlace('asker', [SECRET, OPEN]);
  await place.restrict(SECRET);
  return place;
}

const NAMED = /finance director|97[.-]1[.-]1/iu;

/** Says it, and taps the one button of a list that is shown first. */
async function decide(place: Place, said: string): Promise<readonly Shown[]> {
  const shown = await place.say('Olive Office', said);
  const tap = shown[0]?.card.buttons.find(
    ({ say }) => say.startsWith('/rag assign 97') || / undo decision /u.test(say),
  );
  const isMade = shown[0]?.card.buttons.some(({ label }) => label === 'Undo') === true;
  return tap === undefined || isMade ? shown : place.say('Olive Office', tap.say);
}

/** What the office says one after the other, and who is told of it without being shown what it is. */
const STORIES: readonly { readonly says: readonly string[]; readonly toldTo: string }[] = [
  { says: ['/rag assign 97.1.1 "Ben Baker"'], toldTo: 'Ann Archer' },
  { says: ['/rag assign 97.1.1 "Ben Baker" in place of "Ann Archer"'], toldTo: 'Ann Archer' },
  { says: ['/rag assign lead "Ann Archer" to "Ben Baker"'], toldTo: 'Ann Archer' },
  { says: ['/rag assign 97.1.1 "Ben Baker"', '/rag assign 97.1.1 "Will Wood"'], toldTo: 'Ben Baker' },
];

describe('what is decided of a restricted action', () => {
  test.each(STORIES)('“$says” tells $toldTo, who sees it no more, without naming it', async ({ says, toldTo }) => {
    const place = await aPlaceWithASecret();
    let shown: readonly Shown[] = [];
    for (const said of says) shown = await decide(place, said);
    const told = shown.filter(({ to }) => to === toldTo).map(({ text }) => text);
    expect(told.join()).not.toMatch(NAMED);
    expect(told.join()).toMatch(/restricted/u);
  });

  test('an assignment that is taken back is told to whoever led it meanwhile without naming it', async () => {
    const place = await aPlaceWithASecret();
    await place.tickAt('2015-11-20T10:05:00Z');
    await place.tickAt('2015-11-23T08:00:00Z');
    const made = await place.say('Olive Office', '/rag assign 97.1.1 "Ben Baker"');
    await place.tickAt('2015-11-23T10:00:00Z');
    const undo = made[0]?.card.buttons.find(({ label }) => label === 'Undo');
    const told = (await place.say('Olive Office', undo?.say ?? '')).filter(({ to }) => to === 'Ben Baker');
    expect(told).toHaveLength(1);
    expect(told[0]?.text).not.toMatch(NAMED);
    expect(told[0]?.text).toMatch(/restricted/u);
  });

  test('whoever was to check it and is not any more is told so without naming it', async () => {
    const place = await aPlaceWithASecret();
    await place.tickAt('2015-11-20T10:05:00Z');
    await place.say('Ann Archer', '97.1.1 done, see the minutes of 3 November');
    await place.tickAt('2015-11-23T08:00:00Z');
    const made = await place.say('Olive Office', '/rag checker 97.1.1 "Will Wood"');
    expect((await place.tickAt('2015-11-23T10:00:00Z')).filter(({ to }) => to === 'Will Wood')).toHaveLength(1);
    const undo = made[0]?.card.buttons.find(({ label }) => label === 'Undo');
    const told = (await place.say('Olive Office', undo?.say ?? '')).filter(({ to }) => to === 'Will Wood');
    expect(told.length).toBeGreaterThan(0);
    expect(told.map(({ text }) => text).join()).not.toMatch(NAMED);
    // What stands in their chat is noted on where somebody else checks it: that note is not made for them any more.
    const checked = await place.say('Olive Office', '/rag verify 97.1.1 yes, seen in the minutes');
    const noted = checked.filter(({ to }) => to === 'Will Wood').map(({ text }) => text);
    expect(noted.join()).not.toMatch(NAMED);
  });

  test('what somebody sees no more is not named with the morning’s message that it went to another', async () => {
    const place = await aPlaceWithASecret();
    await place.tickAt('2015-11-20T10:05:00Z');
    await place.say('Olive Office', '/rag assign 97.1.1 "Ben Baker"');
    await place.say('Olive Office', '/rag assign 97.1.2 "Ben Baker"');
    const told = await place.tickAt('2015-11-23T10:00:00Z');
    expect(
      told
        .filter(({ to }) => to !== 'Ben Baker')
        .map(({ text }) => text)
        .join(),
    ).not.toMatch(NAMED);
  });
});
