import { describe, expect, it } from 'vitest';
import { aTalk } from './a-talk.ts';
import type { Talk, Told } from './a-talk.ts';

const OLIVE = 'Olive Office';
const ANN = 'Ann Archer';

/** Says one line after another, and gives the answer to the last. */
async function after(talk: Talk, who: string, lines: readonly string[]): Promise<Told> {
  const [last = '', ...before] = lines.toReversed();
  for (const line of before.toReversed()) await talk.say(who, line);
  return talk.say(who, last);
}

describe('the line under “Why is it to close?”', () => {
  it.each([
    ['the grant has ended', 'Withdrawn', 'the grant has ended'],
    ['because the grant has ended', 'Withdrawn', 'the grant has ended'],
    ['it was covered by 8.1.2', 'Superseded', 'it was covered by 8.1.2'],
    ['the team does it every month now', 'Business as usual', 'the team does it every month now'],
    ['council no longer wants it', 'Withdrawn', 'council no longer wants it'],
  ])('“%s” is kept as the reason until it is said how', async (line, way, reason) => {
    const talk = await aTalk();
    const asked = await after(talk, OLIVE, ['/rag close 8.1.1', line]);
    expect(asked.card.heading).toBe('Why is 8.1.1 to close?');
    expect(asked.text).toContain(reason);
    expect(await talk.standing('8.1.1')).toMatchObject({ stage: 'open' });
    const closed = await talk.tap(OLIVE, way);
    expect(closed.text).toContain(`> ${reason}`);
    expect((await talk.standing('8.1.1')).stage).not.toBe('open');
  });

  it.each([
    ['withdrawn, the grant has ended', 'withdrawn', 'the grant has ended'],
    ['Withdrawn: the grant has ended', 'withdrawn', 'the grant has ended'],
    ['as business as usual because the team does it monthly', 'business-as-usual', 'the team does it monthly'],
    ['superseded by 8.1.2', 'superseded', 'by 8.1.2'],
  ] as const)('“%s” is how and why', async (line, stage, reason) => {
    const talk = await aTalk();
    const closed = await after(talk, OLIVE, ['/rag close 8.1.1', line]);
    expect((await talk.standing('8.1.1')).stage).toBe(stage);
    expect(closed.text).toContain(reason);
  });

  it.each(['the supplier is late 8.1.1', '8.1.2 covers it'])(
    'a number in the reason “%s” is not what a button closes',
    async (reason) => {
      const asked = await (await aTalk()).say(OLIVE, `/rag close 8.1.1 because ${reason}`);
      const ways = asked.card.buttons.filter(({ say }) => / as [a-z ]+ because /u.test(say));
      expect(ways).toHaveLength(3);
      expect(ways.map(({ about, unsaid }) => [about, unsaid])).toEqual(ways.map(() => [null, undefined]));
    },
  );

  it('how alone is asked for its reason, and the reason first for how', async () => {
    const talk = await aTalk();
    await after(talk, OLIVE, ['/rag close 8.1.1', 'withdrawn', 'the grant has ended']);
    expect((await talk.standing('8.1.1')).stage).toBe('withdrawn');
    await after(talk, OLIVE, ['/rag close 8.1.2 the grant has ended', 'withdrawn']);
    expect((await talk.standing('8.1.2')).stage).toBe('withdrawn');
    expect((await talk.ledger('8.1.2')).at(-1)?.event).toMatchObject({ reason: 'the grant has ended' });
  });

  it.each(['leave it open', 'never mind', 'no', 'cancel'])('“%s” leaves it open', async (line) => {
    const talk = await aTalk();
    const shown = await after(talk, OLIVE, ['/rag close 8.1.1', line]);
    expect(shown.card.heading).toMatch(/Nothing is done|Recruit a licensing manager/u);
    expect(await talk.ledger('8.1.1')).toHaveLength(1);
  });
});

describe('what is typed under a question and is no answer to it', () => {
  const asking = ['/rag close 8.1.1 as withdrawn', '/rag date 8.1.1 31 Jan 2016', '/rag close 8.1.1'];
  const others = ['thanks', 'help', 'mine', 'why do you need a reason?', '8.1.2 amber', '/rag overdue', 'ok'];
  it.each(asking.flatMap((ask) => others.map((line) => [ask, line] as const)))(
    'after “%s”, “%s” is no reason',
    async (ask, line) => {
      const talk = await aTalk();
      const told = await after(talk, OLIVE, [ask, line]);
      expect(told.card.buttons.map(({ say }) => say).join(' ')).not.toContain(`because ${line}`);
      expect(await talk.standing('8.1.1')).toMatchObject({ stage: 'open', agreed: '2015-10-30' });
    },
  );
});

describe('one question about several', () => {
  it.each([
    [['/rag close 8.1.1 8.1.2 as withdrawn', 'the grant has ended'], { stage: 'withdrawn' }],
    [['/rag close 8.1.1 8.1.2', 'withdrawn', 'the grant has ended'], { stage: 'withdrawn' }],
    [['/rag close 8.1.1 and 8.1.2', 'withdrawn because the grant has ended'], { stage: 'withdrawn' }],
    [['/rag date 8.1.1 8.1.2 31 March 2016', 'the bid is late'], { agreed: '2016-03-31' }],
    [['/rag date 8.1.1 8.1.2', '31 March 2016: the bid is late'], { agreed: '2016-03-31' }],
    [['/rag assign 8.1.1 8.1.2', 'Carol Cole'], { owners: [{ name: 'Carol Cole' }] }],
  ])('%j is answered once for both', async (lines, expected) => {
    const talk = await aTalk();
    await after(talk, OLIVE, lines);
    for (const ref of ['8.1.1', '8.1.2']) expect(await talk.standing(ref)).toMatchObject(expected);
  });

  it.each([
    ['/rag close section 8', 'withdrawn because the grant has ended', 'withdrawn'],
    ['/rag date section 8', '31 March 2016 because the budget moved', '31 Mar 2016'],
  ])('“%s” alone asks, and the line under it is shown for the whole list', async (ask, line, shown) => {
    const talk = await aTalk();
    const asked = await talk.say(OLIVE, ask);
    expect(asked.card.heading).toMatch(/\?$/u);
    expect(asked.text).not.toContain('so already');
    const list = await talk.say(OLIVE, line);
    expect(list.text).toContain(shown);
    expect(list.card.buttons.some(({ say }) => say.includes('8.1.1! 8.1.2!'))).toBe(true);
  });
});

describe('a date that is read back', () => {
  it.each(['the supplier is late', 'because the supplier is late'])('keeps “%s” as its reason', async (line) => {
    const talk = await aTalk();
    const asked = await after(talk, OLIVE, ['/rag date 8.1.1', '31 Jan', line]);
    expect(asked.card.heading).toBe('8.1.1 · 31 Jan 2016, a Sunday?');
    await talk.tap(OLIVE, 'Yes');
    expect((await talk.ledger('8.1.1')).at(-1)?.event).toMatchObject({
      kind: 'date-agreed',
      day: '2016-01-31',
      reason: 'the supplier is late',
    });
  });

  it('has no comma at the front of its reason', async () => {
    const talk = await aTalk();
    const asked = await talk.say(OLIVE, '/rag date 8.1.1 end of Jan, the supplier is late');
    expect(asked.card.typed?.yes).toContain('because the supplier is late');
  });
});

describe('what the bot asks of a lead', () => {
  it.each([
    [['/rag pause', '4 Jan'], 'I ask you again on Mon 4 Jan 2016'],
    [['/rag pause', 'until 4 January please'], 'I ask you again on Mon 4 Jan 2016'],
    [['/rag pause until 4 Jan', '11 Jan'], 'I ask you again on Mon 11 Jan 2016'],
    [['/rag time', '14:00'], 'You are asked from 14:00'],
    [['/rag time', 'at 2pm'], 'You are asked from 14:00'],
    [['/rag time', 'usual'], 'You are asked at the usual time'],
    [['/rag snooze 8.1.1', 'Friday'], 'I ask again about 8.1.1 on Fri 27 Nov'],
    [['/rag snooze 8.1.1', 'until next Wednesday please'], 'I ask again about 8.1.1 on Wed 25 Nov'],
    [['/rag away', '4-15 Jan'], 'Away Mon 4 Jan 2016 to Fri 15 Jan 2016'],
    [['/rag find', 'licensing'], 'Found for “licensing” · 1 action'],
    [['/rag lead', 'Ben'], 'Ben Baker · 2 actions'],
    [['/rag section', '8'], 'Section 8 · 3 actions'],
    [['/rag history', '8.1.1'], '8.1.1 Recruit a licensing manager · history'],
    [['/rag not mine', '8.1.1'], '8.1.1 · noted that it is not yours'],
    [['/rag snooze', '8.1.1'], 'I ask again about 8.1.1 on Mon 23 Nov'],
  ])('%j', async (lines, heading) => {
    const talk = await aTalk();
    expect((await after(talk, ANN, lines)).card.heading).toContain(heading);
  });

  it('“What shows that it is done?” takes the next line as that', async () => {
    const talk = await aTalk();
    const told = await after(talk, ANN, ['/rag evidence 8.1.1', 'https://example.org/a']);
    expect(told.card.heading).toBe('Recorded: what shows 8.1.1');
  });

  it('“noted that it is not yours” takes a name as whose it is', async () => {
    const talk = await aTalk();
    await after(talk, ANN, ['/rag not mine 8.1.1', 'Carol Cole leads it now']);
    const requests = await talk.say(OLIVE, '/rag requests 8.1.1');
    expect(requests.card.buttons.map(({ label }) => label)).toContain('Give it to Carol Cole');
  });
});

describe('what the office is asked', () => {
  it.each([
    ['/rag edit 8.1.1', 'title Recruit two managers', '8.1.1 · its title is changed'],
    ['/rag merge 8.1.1', '8.1.2 because they are one', '8.1.1 · merged into 8.1.2'],
    ['/rag merge 8.1.1', '8.1.2', 'One word on why'],
    ['/rag merge 8.1.1 8.1.2', '8.1.1 into 8.1.2', 'One word on why'],
    ['/rag ask 8.1.1', 'is the contract signed?', '8.1.1 · Ann Archer is asked now'],
    ['/rag remind', 'overdue', '8.1.1 · Ann Archer is asked now'],
    ['/rag restrict', '8.1.1', '8.1.1'],
    ['/rag assign', '8.1.1 to Carol Cole', '8.1.1 · led by Carol Cole'],
    ['/rag assign 8.1.1', 'Carol Cole please', '8.1.1 · led by Carol Cole'],
    ['/rag date', '8.1.1 31 March 2016 because the bid is late', '8.1.1 · due Thu 31 Mar 2016 now'],
  ])('“%s”, then “%s”', async (ask, line, heading) => {
    const talk = await aTalk();
    expect((await after(talk, OLIVE, [ask, line])).card.heading).toContain(heading);
  });

  it.each([
    ['withdrawn', 'withdrawn'],
    ['close it as superseded', 'superseded'],
    ['everyday work', 'business-as-usual'],
    ['Keep it open', 'open'],
  ])('a request to close hears “%s”', async (line, stage) => {
    const talk = await aTalk();
    await talk.say(ANN, '8.1.1 can we close this? the grant has ended');
    await after(talk, OLIVE, ['/rag requests 8.1.1', line]);
    expect((await talk.standing('8.1.1')).stage).toBe(stage);
  });

  it('a name under “it is not theirs” is given the action', async () => {
    const talk = await aTalk();
    await talk.say(ANN, '/rag not mine 8.1.1');
    await after(talk, OLIVE, ['/rag requests 8.1.1', 'Carol Cole']);
    expect((await talk.standing('8.1.1')).owners.map(({ name }) => name)).toEqual(['Carol Cole']);
  });
});
