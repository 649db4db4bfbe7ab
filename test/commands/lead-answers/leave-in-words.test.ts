import { describe, expect, test } from 'vitest';
import { aTalk } from '#test/commands/a-talk.ts';

const ANN = 'Ann Archer';
const MONDAY = '2026-02-02';
const WEDNESDAY = '2026-02-04';

// What went wrong: “away next week”, said on a Monday, asked about 2–13 February, and “off tomorrow” about two days; behind
// “/rag” the same words were read as they are meant.
describe('a leave said in bare words is read as the command reads it', () => {
  test.each([
    [MONDAY, 'away next week', '2026-02-09', '2026-02-13'],
    [MONDAY, 'I am away next week', '2026-02-09', '2026-02-13'],
    [MONDAY, 'on leave all next week', '2026-02-09', '2026-02-13'],
    [WEDNESDAY, 'off tomorrow', '2026-02-05', '2026-02-05'],
    [MONDAY, 'off today', '2026-02-02', '2026-02-02'],
    [MONDAY, 'off on friday', '2026-02-06', '2026-02-06'],
    [MONDAY, 'away next thursday', '2026-02-12', '2026-02-12'],
    [MONDAY, 'off mon-wed', '2026-02-02', '2026-02-04'],
    [WEDNESDAY, 'off mon-wed', '2026-02-09', '2026-02-11'],
    [WEDNESDAY, 'off monday to wednesday', '2026-02-09', '2026-02-11'],
    [MONDAY, 'off thu–fri', '2026-02-05', '2026-02-06'],
    [MONDAY, 'away this week', '2026-02-02', '2026-02-06'],
    [WEDNESDAY, 'away this week', '2026-02-04', '2026-02-06'],
    [MONDAY, 'on leave next month', '2026-03-01', '2026-03-31'],
    [MONDAY, 'on leave in august', '2026-08-01', '2026-08-31'],
    [MONDAY, 'out thursday and friday', '2026-02-05', '2026-02-06'],
    [MONDAY, 'off wed, thu and fri', '2026-02-04', '2026-02-06'],
    [MONDAY, 'away monday to friday next week', '2026-02-09', '2026-02-13'],
    [MONDAY, 'on leave 9-13 feb', '2026-02-09', '2026-02-13'],
    [MONDAY, 'off next week', '2026-02-09', '2026-02-13'],
    [MONDAY, 'off this week', '2026-02-02', '2026-02-06'],
    [MONDAY, 'away until friday', '2026-02-02', '2026-02-06'],
  ] as const)('on %s, “%s” is %s to %s', async (today, words, from, to) => {
    const bare = await aTalk({ today });
    const { card } = await bare.say(ANN, words);
    expect(card.heading).toMatch(/^Are you away /u);
    await bare.say(ANN, 'nobody');
    expect(await bare.arrangements()).toMatchObject([{ event: { kind: 'away', from, to } }]);
    const commanded = await aTalk({ today });
    await commanded.say(ANN, `/rag away ${words.replace(/^(?:I am )?(?:away|off|out|on leave)\s/u, '')}`);
    expect(await commanded.arrangements()).toMatchObject([{ event: { kind: 'away', from, to } }]);
  });

  test('the day of coming back is no day away', async () => {
    const talk = await aTalk({ today: MONDAY });
    await talk.say(ANN, 'off tomorrow, back thursday');
    await talk.say(ANN, 'nobody');
    expect(await talk.arrangements()).toMatchObject([{ event: { from: '2026-02-03', to: '2026-02-04' } }]);
  });

  test.each([
    '8.1.1 out to tender friday',
    'out of time, amber',
    '8.1.1 off track, thursday and friday were lost',
    '8.1.1 the manager starts mon-wed',
    '8.1.1 green, they went away thursday',
  ])('“%s” says nothing of a leave', async (words) => {
    const talk = await aTalk({ today: MONDAY });
    expect((await talk.say(ANN, words)).card.heading).not.toContain('away');
  });

  test('two days that do not touch are no leave that is arranged unasked', async () => {
    const talk = await aTalk({ today: MONDAY });
    await talk.say(ANN, '/rag away tuesday and friday');
    expect(await talk.arrangements()).toEqual([]);
  });
});

// What went wrong: of “off next week, survey green” only the leave was taken up.
test.each([
  ['8.1.2 off next week, survey green', '8.1.2 · is that right?'],
  ['8.1.2 away next week, survey fine', 'Are you away'],
])('“%s” is a leave and a word about the action', async (words, heading) => {
  const talk = await aTalk({ today: MONDAY });
  const { text } = await talk.say('Ben Baker', words);
  expect(text).toContain(heading);
  expect(text).toContain('Are you away 9–13 Feb?');
  const isAsked = text.includes('8.1.2 · is that right?');
  expect(isAsked || (await talk.standing('8.1.2')).declared !== null).toBe(true);
});
