import { expect, test } from 'vitest';
import type { Post } from '#src/people/person.ts';
import { anAction, day, personId } from '#test/kit/an-action.ts';
import { aTalk, toldTo } from './a-talk.ts';

/** Ann Archer trains until the 19th of November, Ben Baker from the 20th. */
const TRAINING: Post = {
  name: 'Head of Training',
  aliases: [],
  holders: [
    { person: personId('Ann Archer'), from: null, to: day('2015-11-19') },
    { person: personId('Ben Baker'), from: day('2015-11-20'), to: null },
  ],
};

const BY_POST = [anAction({ due: '2016-06-30', owners: [{ post: 'Head of Training' }] })];

async function aTalkAfterAHandOver() {
  const talk = await aTalk({ posts: [TRAINING], actions: BY_POST, isGreeted: true, today: '2015-11-19' });
  await talk.say('Ann Archer', '8.1.3 green');
  talk.setDay('2015-11-23');
  return talk;
}

// What went wrong: the new Head of Training was told that the old one had to agree with her Amber.
test('the rating of somebody who leads it no longer is no voice beside the new lead’s', async () => {
  const talk = await aTalkAfterAHandOver();
  const { text, notices } = await talk.say('Ben Baker', '8.1.3 amber two watches left');
  expect(text).not.toContain('Ann Archer');
  expect(notices).toEqual([]);
  expect(await talk.standing('8.1.3')).toMatchObject({
    declared: { rating: 'amber', by: personId('Ben Baker') },
    disagreement: [],
  });
});

test('until the new lead has said anything it stands', async () => {
  const talk = await aTalkAfterAHandOver();
  expect((await talk.standing('8.1.3')).declared).toMatchObject({ rating: 'green', by: personId('Ann Archer') });
});

// What went wrong: the new lead's action was unrated again, and nobody told them.
test('what the old lead takes back afterwards is told to the new one', async () => {
  const talk = await aTalkAfterAHandOver();
  await talk.say('Ann Archer', '/rag undo');
  const { notices } = await talk.tap('Ann Archer', 'Take it back');
  expect((await talk.standing('8.1.3')).declared).toBeNull();
  expect(toldTo(notices)).toEqual([[personId('Ben Baker'), '8.1.3 · Ann Archer took a word back']]);
});

test('who leads it still takes a word back without telling anybody', async () => {
  const talk = await aTalk({ posts: [TRAINING], actions: BY_POST, isGreeted: true, today: '2015-11-19' });
  await talk.say('Ann Archer', '8.1.3 green');
  expect((await talk.tap('Ann Archer', 'Undo')).notices).toEqual([]);
});

// What went wrong: the old holder's Green stood under the new one's name and was counted as confirmed.
test('their rating is said as theirs wherever it stands, and counts as only said', async () => {
  const talk = await aTalkAfterAHandOver();
  const whose = 'said by Ann Archer, who led it until 19 Nov';
  const shown = ['/rag 8.1.3', '/rag green', '/rag section 8', '/rag find framework'];
  for (const say of shown)
    expect((await talk.say('Olive Office', say)).text.replaceAll(/\s+/gu, ' '), say).toContain(whose);
  expect((await talk.say('Olive Office', '/rag green')).text).toContain('only said');
  expect((await talk.say('Ben Baker', '/rag mine')).text.replaceAll(/\s+/gu, ' ')).toContain(whose);
  await talk.say('Ben Baker', '8.1.3 green');
  expect((await talk.say('Olive Office', '/rag 8.1.3')).text).not.toContain('Ann Archer, who led it');
});

test('what an action is assigned away from is said as its old lead’s too', async () => {
  const talk = await aTalk({ isGreeted: true });
  await talk.say('Ann Archer', '8.1.1 amber the panel is late');
  await talk.say('Olive Office', '/rag assign 8.1.1 "Ben Baker"');
  const { text } = await talk.say('Olive Office', '/rag 8.1.1');
  expect(text.replaceAll(/\s+/gu, ' ')).toContain('said by Ann Archer, who led it until 20 Nov');
});
