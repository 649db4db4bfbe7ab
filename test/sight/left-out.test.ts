import { expect, test } from 'vitest';
import { anAction } from '#test/kit/an-action.ts';
import { aPlace } from './a-place.ts';
import type { Place } from './a-place.ts';

const TITLE = 'Dismiss the finance director';
const SECRET = anAction({ ref: '97.1.1', title: TITLE, due: '2016-06-30' });
const OPEN = anAction({ ref: '97.1.2', title: 'Train every councillor', due: '2015-10-30', owners: ['Ben Baker'] });
const AFTER = anAction({ ref: '97.1.3', title: 'Report after 97.1.1', due: '2016-06-30', owners: ['Ben Baker'] });
const LEFT_OUT = 'left out, since it names a restricted action';

async function aPlaceWithASecret(): Promise<Place> {
  const place = await aPlace('asker', [SECRET, OPEN, AFTER]);
  await place.restrict(SECRET);
  await place.say('Olive Office', '97.1.2 red dismiss the Finance Director comes first, see 97-1-1');
  return place;
}

test.each(['/rag history 97.1.2', '/rag 97.1.2', '/rag 97.1.3', '/rag red'])(
  '“%s” leaves out what names an action that the asker may not see, and says so',
  async (said) => {
    const place = await aPlaceWithASecret();
    const text = (await place.say('Will Wood', said)).map((one) => one.text).join('\n');
    expect(text).toMatch(/97\.1\.[23]/u);
    expect(text).not.toMatch(/finance|97[.-]1[.-]1/iu);
  },
);

test('its own lead and the office read the same words whole', async () => {
  const place = await aPlaceWithASecret();
  for (const who of ['Ann Archer', 'Olive Office']) {
    const text = (await place.say(who, '/rag history 97.1.2')).map((one) => one.text).join('\n');
    expect(text).toContain('dismiss the Finance Director comes first');
  }
});

test.each(['/rag find 97.1.1', '/rag find finance director', '/rag find 97-1-1'])(
  '“%s” finds nothing by words that the asker may not read',
  async (said) => {
    const place = await aPlaceWithASecret();
    const text = (await place.say('Will Wood', said)).map((one) => one.text).join('\n');
    expect(text).toContain('found no action');
    expect(text).not.toMatch(/97\.1\.[23]/u);
  },
);

test('somebody’s own words of this message are read back to them as they are', async () => {
  const place = await aPlaceWithASecret();
  const [receipt] = await place.say('Ben Baker', '97.1.2 amber waiting on 97.1.1');
  expect(receipt?.text).toContain('97.1.1');
});

test('a reason that names a restricted action is left out of what another lead is told', async () => {
  const place = await aPlaceWithASecret();
  const shown = await place.say('Olive Office', '/rag close 97.1.2 as withdrawn because 97.1.1 comes first');
  const told = shown.filter(({ to }) => to === 'Ben Baker');
  expect(told).toHaveLength(1);
  expect(told[0]?.text).toContain(LEFT_OUT);
  expect(told[0]?.text).not.toContain('97.1.1');
});
