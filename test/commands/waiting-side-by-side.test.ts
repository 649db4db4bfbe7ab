import { describe, expect, test } from 'vitest';
import { anAction } from '#test/kit/an-action.ts';
import { aTalk } from './a-talk.ts';
import type { Talk } from './a-talk.ts';

const [ANN, BEN, OFFICE] = ['Ann Archer', 'Ben Baker', 'Olive Office'];
const ACTIONS = [
  anAction({ ref: '1.1', title: 'Restore the peat', owners: [ANN, BEN], due: '2016-03-31', position: 0 }),
  anAction({ ref: '1.2', title: 'Mend the path', owners: [ANN], due: '2016-03-31', position: 1 }),
];

const aPlanOfTwo = (): Promise<Talk> => aTalk({ actions: ACTIONS, isGreeted: true, today: '2015-11-23' });

/** What waits of 1.1, as “who: words”, oldest first. */
async function waitingOf(talk: Talk): Promise<readonly string[]> {
  const { unsettled, unsettledBefore } = await talk.standing('1.1');
  const all = unsettled === null ? [] : [...unsettledBefore, unsettled];
  return all.map(({ by, words }) => `${by.replace('person:', '')}: ${words}`);
}

async function officeCard(talk: Talk): Promise<string> {
  return (await talk.say(OFFICE, '/rag office')).text.replaceAll(/\s+/gu, ' ');
}

const [HM, LANDOWNERS] = ['the judges are being awkward', 'we met the landowners'];

describe('answers that nobody understood wait side by side', () => {
  // Who says what on which day of November; what waits of 1.1 on the next; what the office’s card of that day says.
  test.each([
    [[[ANN, HM]], [`ann-archer: ${HM}`]],
    [
      [
        [ANN, HM],
        [BEN, LANDOWNERS],
      ],
      [`ann-archer: ${HM}`, `ben-baker: ${LANDOWNERS}`],
    ],
    [
      [
        [ANN, HM],
        [ANN, LANDOWNERS],
      ],
      [`ann-archer: ${HM}`, `ann-archer: ${LANDOWNERS}`],
    ],
    [
      [
        [ANN, HM],
        [BEN, LANDOWNERS],
        [ANN, 'the minister was pleased'],
      ],
      [`ann-archer: ${HM}`, `ben-baker: ${LANDOWNERS}`, 'ann-archer: the minister was pleased'],
    ],
    // What one says for certain settles their own words, and nobody else’s.
    [
      [
        [ANN, HM],
        [BEN, 'amber waiting on the weather'],
      ],
      [`ann-archer: ${HM}`],
    ],
    [
      [
        [ANN, HM],
        [BEN, LANDOWNERS],
        [ANN, 'green'],
      ],
      [`ben-baker: ${LANDOWNERS}`],
    ],
    [
      [
        [ANN, HM],
        [ANN, 'green'],
      ],
      [],
    ],
    [
      [
        [ANN, HM],
        [BEN, LANDOWNERS],
        [ANN, 'green'],
        [BEN, 'red no money'],
      ],
      [],
    ],
    // The same words once more are the same answer.
    [
      [
        [ANN, HM],
        [ANN, HM],
      ],
      [`ann-archer: ${HM}`],
    ],
  ] as const)('%j', async (said, waits) => {
    const talk = await aPlanOfTwo();
    let day = 23;
    for (const [who, words] of said) {
      talk.setDay(`2015-11-${day}`);
      await talk.say(who, `/rag 1.1 ${words}`);
      day += 1;
    }
    expect(await waitingOf(talk)).toEqual(waits);
    talk.setDay(`2015-11-${day}`);
    const card = await officeCard(talk);
    for (const one of waits) expect(card).toContain(`“${one.replace(/^\S+: /u, '')}”`);
  });

  async function bothWait(): Promise<Talk> {
    const talk = await aPlanOfTwo();
    await talk.say(ANN, `/rag 1.1 ${HM}`);
    talk.setDay('2015-11-24');
    await talk.say(BEN, `/rag 1.1 ${LANDOWNERS}`);
    talk.setDay('2015-11-25');
    await officeCard(talk);
    return talk;
  }

  test.each([
    ['Only a note', 'as a note'],
    ['Amber', 'by a rating'],
    ['Red', 'by a rating'],
  ])('the office’s “%s” settles the one above it %s and leaves the other', async (label) => {
    const talk = await bothWait();
    await talk.tap(OFFICE, label);
    expect(await waitingOf(talk)).toEqual([`ben-baker: ${LANDOWNERS}`]);
    const { declared } = await talk.standing('1.1');
    expect(declared?.rating ?? 'only a note').toBe(label.toLowerCase());
    expect(await officeCard(talk)).toContain(LANDOWNERS);
    await talk.tap(OFFICE, 'Only a note');
    expect(await waitingOf(talk)).toEqual([]);
  });

  test('what the office took as a note waits again once that is taken back', async () => {
    const talk = await bothWait();
    await talk.tap(OFFICE, 'Only a note');
    await talk.tap(OFFICE, 'Undo');
    expect(await waitingOf(talk)).toEqual([`ann-archer: ${HM}`, `ben-baker: ${LANDOWNERS}`]);
  });

  test('typed without saying which, the office is asked, with the words on the taps', async () => {
    const talk = await bothWait();
    const asked = await talk.say(OFFICE, '/rag settle 1.1 words');
    expect(asked.text).toContain(HM);
    expect(asked.text).toContain(LANDOWNERS);
    expect(await waitingOf(talk)).toHaveLength(2);
    await talk.tap(OFFICE, asked.card.buttons[1]!.label);
    expect(await waitingOf(talk)).toEqual([`ann-archer: ${HM}`]);
  });

  test('each writer’s tap settles their own', async () => {
    const talk = await aPlanOfTwo();
    await talk.say(ANN, `/rag 1.1 ${HM}`);
    await talk.say(BEN, `/rag 1.1 ${LANDOWNERS}`);
    await talk.tap(ANN, 'Just a note');
    expect(await waitingOf(talk)).toEqual([`ben-baker: ${LANDOWNERS}`]);
    await talk.say(BEN, 'amber');
    expect(await waitingOf(talk)).toEqual([]);
  });

  test('a checker reads all of them', async () => {
    const talk = await aPlanOfTwo();
    await talk.say(ANN, '/rag 1.1 done minutes on the shared drive');
    talk.setDay('2015-11-24');
    await talk.say(ANN, '/rag 1.1 the judges were awkward about the seal');
    await talk.say(BEN, '/rag 1.1 the landowners have not seen it');
    talk.setDay('2015-11-25');
    const checks = (await talk.say('Vera Venn', '/rag checks')).text;
    const office = await officeCard(talk);
    for (const words of ['awkward about the seal', 'have not seen it']) {
      expect(checks).toContain(words);
      expect(office).toContain(words);
    }
  });
});

describe('that it is not theirs any more is a request, whoever writes after them', () => {
  test.each([
    'not me any more',
    'not me anymore',
    'Not me any more!',
    'no longer me',
    'its not me any more',
    "that's not me any longer",
    'I am not on this any more',
    "i'm off this one now",
    'not my job any more',
    'this isnt me any more',
    'not mine any more',
    'not mine now',
    'wasnt me, never was',
    'no longer down to me',
    'I no longer do this',
    "i don't do this any more",
    'not with me any more',
    'I have come off this project',
  ])('“%s”', async (words) => {
    const talk = await aPlanOfTwo();
    await talk.say(ANN, `/rag 1.1`);
    await talk.say(ANN, words);
    await talk.say(BEN, `/rag 1.1 ${LANDOWNERS}`);
    const { requests, notMine } = await talk.standing('1.1');
    expect([...requests.map(({ what }) => what), ...notMine]).not.toEqual([]);
    talk.setDay('2015-11-24');
    expect(await officeCard(talk)).toContain('Ann Archer says it is not theirs');
  });

  test.each([
    'not me who is late, it is the printers',
    'not my fault',
    'no longer an issue',
    'it is not mine to rate but amber',
    'not on track any more',
  ])('“%s” is no such request', async (words) => {
    const talk = await aPlanOfTwo();
    await talk.say(ANN, `/rag 1.1`);
    await talk.say(ANN, words);
    const { requests, notMine } = await talk.standing('1.1');
    expect([requests, notMine]).toEqual([[], []]);
  });
});
