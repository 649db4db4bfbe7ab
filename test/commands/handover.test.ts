import { describe, expect, test } from 'vitest';
import type { Holding } from '#src/people/person.ts';
import { anAction, day, personId } from '#test/kit/an-action.ts';
import { aTalk, PEOPLE } from './a-talk.ts';

const POST = { name: null, post: 'Head of Parks', group: false, support: false };
const ACTIONS = [
  anAction({ ref: '8.1.1', title: 'Mow the lawns', due: '2015-10-30', owners: [POST], position: 0 }),
  anAction({ ref: '8.1.2', title: 'Train councillors', due: '2016-11-27', owners: ['Ben Baker'], position: 1 }),
  anAction({ ref: '8.1.3', title: 'Paint the gates', due: '2016-11-27', owners: ['Ann Archer'], position: 2 }),
];

function held(by: string, from: string | null, to: string | null): Holding {
  return { person: personId(by), from: from === null ? null : day(from), to: to === null ? null : day(to) };
}

/** What “handover” says to somebody on Friday 20 November 2015. */
async function newTo(who: string, holders: readonly Holding[]): Promise<string> {
  const posts = [{ name: 'Head of Parks', aliases: [], holders }];
  const talk = await aTalk({ actions: ACTIONS, people: PEOPLE, posts });
  await talk.say('Ann Archer', '/rag 8.1.1 amber the mower is broken');
  return (await talk.say(who, '/rag handover')).text;
}

describe('what came to somebody is shown before any morning’s message told it', () => {
  test.each([
    ['a post with a first day', [held('Ann Archer', null, '2015-11-15'), held('Ben Baker', '2015-11-16', null)]],
    ['a post whose last holder left', [held('Ann Archer', null, '2015-11-15'), held('Ben Baker', null, null)]],
    ['a post of today', [held('Ann Archer', null, '2015-11-19'), held('Ben Baker', '2015-11-20', null)]],
  ])('%s', async (_how, holders) => {
    const text = await newTo('Ben Baker', holders);
    expect(text).toContain('1 action came to you lately');
    expect(text).toContain('8.1.1');
    expect(text).not.toContain('8.1.2');
  });

  // What is nobody's hand-over.
  test.each([
    ['a post that one person always held', [held('Ben Baker', null, null)]],
    ['a post held for a year', [held('Ann Archer', null, '2014-10-31'), held('Ben Baker', '2014-11-01', null)]],
    [
      'a post that goes to somebody next month',
      [held('Ben Baker', null, '2015-12-15'), held('Ann Archer', '2015-12-16', null)],
    ],
    ['a post with a first day and nobody before', [held('Ben Baker', '2015-11-01', null)]],
  ])('not %s', async (_how, holders) => {
    expect(await newTo('Ben Baker', holders)).toContain('Nothing is new to you');
  });

  test('an action that the office gave today, to the one it was given to alone', async () => {
    const talk = await aTalk({ actions: ACTIONS, posts: [{ name: 'Head of Parks', aliases: [], holders: [] }] });
    await talk.say('Olive Office', '/rag assign 8.1.3 "Carol Cole"');
    expect((await talk.say('Carol Cole', '/rag handover')).text).toContain('8.1.3');
    expect((await talk.say('Ben Baker', '/rag handover')).text).toContain('Nothing is new to you');
  });
});
