import { describe, expect, it } from 'vitest';
import { aTalk } from './a-talk.ts';

const OLIVE = 'Olive Office';
const ANN = 'Ann Archer';

describe('a reason behind a name', () => {
  it.each([
    ['/rag assign 8.1.1 "Carol Cole" because she runs it now', 'she runs it now'],
    ['/rag assign 8.1.1 Carol Cole since Ann has left', 'Ann has left'],
    ['/rag assign 8.1.1 Carol Cole as she runs it', 'she runs it'],
    ['/rag assign 8.1.1 Carol Cole: she runs it', 'she runs it'],
    ['/rag assign 8.1.1 Carol Cole – she runs it', 'she runs it'],
    ['/rag assign 8.1.1 Carol Cole in place of Ann Archer because Ann has retired', 'Ann has retired'],
    ['/rag edit 8.1.1 lead Carol Cole because she runs it', 'she runs it'],
  ])('“%s”', async (said, reason) => {
    const talk = await aTalk();
    const told = await talk.say(OLIVE, said);
    expect(told.card.heading).toBe('8.1.1 · led by Carol Cole');
    expect(told.text).toContain(`> ${reason}`);
    expect((await talk.standing('8.1.1')).owners.map(({ name }) => name)).toEqual(['Carol Cole']);
  });

  it('is no reason where it says that the others stay, and a name that is nobody’s is quoted alone', async () => {
    const talk = await aTalk();
    const added = await talk.say(OLIVE, '/rag assign 8.1.1 Carol Cole as well');
    expect(added.card.heading).toBe('8.1.1 · led by Ann Archer and Carol Cole');
    const nobody = await talk.say(OLIVE, '/rag assign 8.1.1 Bob because he runs it');
    expect(nobody.card.heading).toBe('I cannot find “Bob”');
  });

  it('stands behind a deputy, a checker and a doubt too', async () => {
    const talk = await aTalk();
    const away = '/rag away "Ann Archer" 4-15 Jan deputy Ben Baker because she is ill';
    expect((await talk.say(OLIVE, away)).text).toContain('Ben Baker is asked in their place');
    const checker = await talk.say(OLIVE, '/rag checker 8.1.1 Vera Venn because she saw it');
    expect(checker.card.heading).toBe('8.1.1 · Vera Venn is asked to check it');
    await talk.say(OLIVE, '/rag settle 9.1.1 because the plan says so');
    expect((await talk.ledger('9.1.1')).at(-1)?.event).toMatchObject({ kind: 'settled', words: 'the plan says so' });
  });
});

describe('what a list leaves out', () => {
  it.each([
    ['/rag date section 8 but not Ann Archer 31 March 2016 because late', ['8.1.2']],
    ['/rag close section 8 except Ben’s as withdrawn because gone', ['8.1.1']],
    ['/rag close section 8 except what Ben leads as withdrawn because gone', ['8.1.1']],
    ['/rag assign section 8 except 8.1.3 to Carol Cole', ['8.1.1', '8.1.2']],
    ['/rag date section 8 except 8.1.1-8.1.2 31 March 2016 because late', ['8.1.3']],
    ['/rag date section 8 but not overdue 31 March 2016 because late', ['8.1.2', '8.1.3']],
    ['/rag date lead "Ann Archer" except section 9 31 March 2016 because late', ['8.1.1', '8.1.3']],
  ])('“%s”', async (said, refs) => {
    const talk = await aTalk();
    const { card } = await talk.say(OLIVE, said);
    const tap = card.buttons.find(({ say }) => say.includes('!'))?.say ?? '';
    expect(tap.match(/\S+(?=!)/gu)).toEqual(refs);
  });

  it('is asked nothing: “overdue but not Ann”', async () => {
    const talk = await aTalk();
    const told = await talk.say(OLIVE, '/rag remind section 8 but not Ann');
    expect(told.notices.map(({ to }) => to)).toEqual([{ person: 'person:ben-baker' }]);
  });

  it('is asked about where nobody can tell whom it means', async () => {
    const talk = await aTalk();
    const told = await talk.say(OLIVE, '/rag remind section 8 except Zed');
    expect(told.card.heading).toBe('Which are left out?');
    expect(told.text).toContain('except Zed');
    expect(told.notices).toEqual([]);
  });
});

describe('words that say that nothing shows it', () => {
  it.each([
    'none yet',
    'none',
    'nothing',
    'there is none',
    'n/a',
    'not yet',
    'nothing so far',
    'tbc',
    'not yet, the minutes come in May',
    'I do not have any',
    'will send it next week',
  ])('“%s” is not recorded as what shows it', async (words) => {
    const talk = await aTalk();
    const told = await talk.say(ANN, `/rag evidence 8.1.1 ${words}`);
    expect(told.card.heading).toBe('8.1.1 · nothing shows it yet');
    expect((await talk.standing('8.1.1')).evidence).toBeNull();
    await talk.tap(ANN, 'Keep it as a note');
    expect((await talk.standing('8.1.1')).evidence).toBeNull();
  });

  it.each(['https://example.org/a', 'the report to cabinet', 'minutes of 4 November', 'contract no. 4471'])(
    '“%s” is',
    async (words) => {
      const talk = await aTalk();
      await talk.say(ANN, `/rag evidence 8.1.1 ${words}`);
      expect((await talk.standing('8.1.1')).evidence).toBe(words);
    },
  );

  it('one tap records them all the same', async () => {
    const talk = await aTalk();
    await talk.say(ANN, '/rag evidence 8.1.1 No Smoking certificate');
    await talk.tap(ANN, 'It does show it');
    expect((await talk.standing('8.1.1')).evidence).toBe('No Smoking certificate');
  });
});

describe('what the office ends', () => {
  it('is told to whom it concerns, and the office hears who was told', async () => {
    const talk = await aTalk();
    await talk.say(OLIVE, '/rag pause "Ann Archer" until 4 Jan');
    const back = await talk.say('Oscar Office', '/rag resume "Ann Archer"');
    expect(back.text).toContain('Ann Archer is told.');
    const [told] = back.notices;
    expect(told?.card.heading).toBe('You are asked again as usual');
    expect(told?.card.buttons.map(({ say }) => say)).toEqual(['/rag mine', '/rag pause']);
  });

  it('a question that is let go is told to whoever was asked', async () => {
    const talk = await aTalk();
    await talk.say(OLIVE, '/rag ask 8.1.2 is the contract signed?');
    const gone = await talk.say(OLIVE, '/rag settle 8.1.2 question');
    expect(gone.text).toContain('Ben Baker is told that it needs no answer.');
    expect(gone.notices.map(({ card }) => card.heading)).toEqual(['8.1.2 · no answer is needed']);
  });
});
