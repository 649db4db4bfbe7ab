import { describe, expect, test } from 'vitest';
import type { ActionId } from '#src/plan/action.ts';
import { aWorld, aWorldWithPlan, ROSTER_CSV } from './a-world.ts';
import type { HandMadeWorld } from './a-world.ts';

const DOUBTFUL = `Ref,Action,By when,Lead
1.1,Agree the budget,By Q3 2015,Cara Cole
1.2,Train every manager,To be agreed,Dan Dale and Cara Cole
1.3,Choose a supplier,By end Dec 2015,Ann Archer
`;

async function aDoubtful(): Promise<HandMadeWorld> {
  const world = aWorld({ files: { 'plan.csv': DOUBTFUL, 'people.csv': ROSTER_CSV } });
  await world.run('import', 'plan.csv', '--roster', 'people.csv', '--published', '2015-05-26');
  return world;
}

const lastLine = async (world: HandMadeWorld, id: string) =>
  (await world.registers.get('./data')!.register.ledgerOf(id as ActionId)).at(-1);

describe('settle', () => {
  test('sets a date as the office would in chat', async () => {
    const world = await aDoubtful();
    expect(await world.run('settle', '1.2', '--date', '2016-03-31', '--why', 'the board chose it')).toBe(0);
    expect(world.said()).toContain('1.2 · due Thu 31 Mar 2016 now');
    expect(await lastLine(world, 'PLAN/1.2')).toMatchObject({
      by: 'person:olive-office',
      day: '2015-06-05',
      event: { kind: 'date-agreed', day: '2016-03-31', reason: 'the board chose it' },
    });
  });

  test('names the leads, the first accountable', async () => {
    const world = await aDoubtful();
    await world.run('settle', '1.2', '--lead', 'Ben Baker', '--lead', 'Leader', '--json');
    expect(world.json()).toMatchObject([
      { ref: '1.2', event: { kind: 'assigned', owners: [{ name: 'Ben Baker' }, { post: 'Leader' }] } },
    ]);
  });

  test('lets the readings stand, all of them or one', async () => {
    const world = await aDoubtful();
    expect(await world.run('settle', '1.1', '--as-read', '--about', 'leads')).toBe(0);
    expect(await lastLine(world, 'PLAN/1.1')).toMatchObject({ event: { kind: 'settled', about: 'leads' } });
    expect(await world.run('settle', '1.1', '--as-read')).toBe(0);
    expect(await lastLine(world, 'PLAN/1.1')).toMatchObject({ event: { kind: 'settled', about: 'timescale' } });
    expect(await world.run('settle', '1.1', '--as-read')).toBe(1);
    expect(world.grumbled()).toContain('Nothing of 1.1 is in doubt');
  });

  test('keeps why there is no date', async () => {
    const world = await aDoubtful();
    expect(await world.run('settle', '1.2', '--none', 'the board decides in May')).toBe(1);
    expect(world.grumbled()).toContain('--about timescale');
    await world.run('settle', '1.2', '--none', 'the board decides in May', '--about', 'timescale');
    expect(await lastLine(world, 'PLAN/1.2')).toMatchObject({
      event: { kind: 'settled', about: 'timescale', words: 'the board decides in May' },
    });
  });

  test('“there is none” is refused where a date was read: it would stay in force', async () => {
    const world = await aDoubtful();
    expect(await world.run('settle', '1.1', '--none', 'no date yet', '--about', 'timescale')).toBe(1);
    expect(world.grumbled()).toContain('1.1 was read, with a doubt: say --as-read');
  });

  test.each([
    [['9.9', '--as-read'], 'There is no action 9.9'],
    [['1.2', '--lead', 'Nobody Known'], 'I cannot find “Nobody Known”'],
    [['1.2'], 'Say how: --date'],
    [['1.2', '--as-read', '--as', 'Ann Archer'], 'Ann Archer is not of the programme office'],
  ])('says no in a sentence to %j', async (argv, sentence) => {
    const world = await aDoubtful();
    expect(await world.run('settle', ...argv)).toBe(1);
    expect(world.grumbled()).toContain(sentence);
    expect(world.printed).toEqual([]);
  });

  test('a date that was agreed moves with a reason, which is asked for as it is typed here', async () => {
    const world = await aDoubtful();
    await world.run('settle', '1.3', '--date', '2016-03-31', '--data', './data');
    expect(world.grumbled()).toContain('npm run ragtime -- settle 1.3 --date 2016-03-31 --why "the supplier is late"');
  });

  test('takes one way at a time, and no reason that would be lost', async () => {
    const world = await aDoubtful();
    expect(await world.run('settle', '1.2', '--lead', 'Ben Baker', '--why', 'he knows it')).toBe(2);
    expect(await world.run('settle', '1.2', '--as-read', '--date', '2016-03-31')).toBe(2);
  });

  test('needs no quotes for the ref of another plan, and speaks as the first of RAGTIME_OFFICE', async () => {
    const world = aWorld({
      files: { 'plan.csv': DOUBTFUL, 'people.csv': ROSTER_CSV },
      config: { office: ['pat.price@example.gov.uk'] },
    });
    await world.run('import', 'plan.csv', '--published', '2015-05-26', '--plan', 'RIP', '--roster', 'people.csv');
    await world.run('import', 'plan.csv', '--published', '2015-05-26', '--plan', 'CYPS');
    expect(await world.run('settle', 'CYPS', '1.2', '--date', '2016-03-31')).toBe(0);
    expect(await lastLine(world, 'CYPS/1.2')).toMatchObject({ by: 'person:pat-price', event: { kind: 'date-agreed' } });
  });
});

describe('doubts', () => {
  test('lists each with its words, its place, the best reading and what settles it', async () => {
    const world = await aDoubtful();
    await world.run('doubts');
    expect(world.said()).toContain('2 actions need you, the most pressing first.');
    expect(world.said()).toContain('1.1 (section 1), by when: “By Q3 2015”\n  In the document: line 2');
    expect(world.said()).toContain(
      'Read as: due Thu 31 Dec 2015. If that is right: npm run ragtime -- settle 1.1 --as-read',
    );
    expect(world.said()).toContain('or here: npm run ragtime -- settle 1.1 --date 2015-12-31');
  });

  test('of several plans are told apart by their keys, in a folder that is named where it is not the usual one', async () => {
    const world = await aDoubtful();
    await world.run('import', 'plan.csv', '--published', '2015-05-26', '--plan', 'CYPS');
    await world.run('doubts');
    expect(world.said()).toContain('\nCYPS 1.1 (section 1), by when: “By Q3 2015”');
    world.files.set('plan.csv', DOUBTFUL);
    await world.run('import', 'plan.csv', '--published', '2015-05-26', '--data', 'other folder');
    expect(world.said()).toContain('npm run ragtime -- doubts --data "other folder"');
    await world.run('doubts', '--data', 'other folder');
    expect(world.said()).toContain('settle 1.1 --as-read --data "other folder"');
    expect(world.said()).toContain('settle 1.1 --date 2015-12-31 --data "other folder"');
  });

  test('says the same in JSON', async () => {
    const world = await aDoubtful();
    await world.run('doubts', '--json');
    expect(world.json()[0]).toMatchObject({
      plan: 'PLAN',
      ref: '1.2',
      about: 'timescale',
      place: 'line 3',
      reading: null,
    });
  });

  test('are gone once the roster knows everybody and the plan is imported again', async () => {
    const world = await aDoubtful();
    await world.run('doubts');
    expect(world.said()).toContain('or here: npm run ragtime -- settle 1.2 --lead "Dan Dale" --lead "Cara Cole"');
    world.files.set('new.csv', 'kind,name\nperson,Cara Cole\nperson,Dan Dale\n');
    await world.run('roster', 'new.csv');
    await world.run('import', 'plan.csv', '--plan', 'PLAN', '--apply');
    expect(world.said()).toContain('  1.1  who leads: no longer in doubt\n  1.2  who leads: no longer in doubt');
  });

  test('offers the names that are in no roster as lines that the roster takes', async () => {
    const world = await aDoubtful();
    await world.run('doubts', '--names');
    expect(world.said()).toBe('kind,name,post,email\nperson,Cara Cole,,\nperson,Dan Dale,,');
    world.files.set('new.csv', world.said());
    expect(await world.run('roster', 'new.csv')).toBe(0);
    expect(world.said()).toContain('2 added');
    await world.run('doubts', '--names');
    expect(world.grumbled()).toContain('is in the roster');
  });

  test('offers a post that nobody holds too, though the words of its leads are plain', async () => {
    const world = aWorld({ files: { 'plan.csv': 'Ref,Action,By when,Lead\n1.1,Do,June 2015,Section 151 Officer\n' } });
    await world.run('import', 'plan.csv', '--published', '2015-05-26');
    await world.run('doubts', '--names');
    expect(world.said()).toContain('post,Section 151 Officer,,');
  });

  test('is empty when all is settled', async () => {
    const world = await aWorldWithPlan();
    await world.run('settle', '1.3', '--date', '2015-12-31');
    await world.run('doubts');
    expect(world.said()).toBe('Nothing is in doubt: every date and lead is read or settled.');
  });
});

const UNSURE = `Ref,Action,By when,Lead
2.1,Agree the budget,30 June 2015,PAG
2.2,Train every manager,30 June 2015,"PAG, Ben Baker"
2.3,Choose a supplier,30 June 2015,QZ
2.4,Write the report,30 June 2015,PAG
`;

describe('settle for every action', () => {
  const anUnsure = async (): Promise<HandMadeWorld> => {
    const world = aWorld({
      files: { 'plan.csv': UNSURE, 'other.csv': UNSURE.replaceAll('2.', '3.'), 'people.csv': ROSTER_CSV },
    });
    await world.run('import', 'plan.csv', '--roster', 'people.csv', '--published', '2015-05-26');
    return world;
  };
  const doubtsOf = async (world: HandMadeWorld): Promise<string> => {
    await world.run('doubts');
    return world.said();
  };

  test('the list of doubts says once what one answer settles, the most first', async () => {
    const said = await doubtsOf(await anUnsure());
    expect(said).toContain('3 actions name “PAG”');
    expect(said).toContain('1 action names “QZ”');
    expect(said.indexOf('“PAG”')).toBeLessThan(said.indexOf('“QZ”'));
  });

  test('letters are settled by one answer in every action that has them, and in the next plan', async () => {
    const world = await anUnsure();
    expect(await world.run('settle', '--lead', 'PAG', '--as', 'Policy Advisory Group', '--body')).toBe(0);
    expect(world.said()).toContain('3 actions name it');
    const left = await doubtsOf(world);
    expect(left).not.toContain('“PAG”');
    expect(left).toContain('“QZ”');
    await world.run('import', 'other.csv', '--plan', 'OTHER', '--published', '2015-05-26');
    expect(await doubtsOf(world)).not.toContain('“PAG”');
  });

  test('letters that are a person are settled as that', async () => {
    const world = await anUnsure();
    expect(await world.run('settle', '--lead', 'QZ', '--as', 'Quentin Zeller', '--person')).toBe(0);
    expect(await doubtsOf(world)).not.toContain('“QZ”');
  });

  test('words that no action is in doubt about are not taken in', async () => {
    const world = await anUnsure();
    expect(await world.run('settle', '--lead', 'XYZ', '--as', 'Somebody Else', '--body')).toBe(1);
    expect(world.grumbled()).toContain('No action is in doubt about “XYZ”');
  });

  test('no line of the roster is offered for what may be nobody', async () => {
    const world = await anUnsure();
    await world.run('doubts', '--names');
    expect(world.said()).not.toContain('body,PAG');
  });
});

const TERMS = `Ref,Action,By when,Lead
2.1,Agree the budget,Medium term,Ann Archer
2.2,Train every manager,medium,Ann Archer
2.3,Choose a supplier,30 June 2015,Ann Archer
2.4,Write the report,Medium,Ann Archer
`;

describe('settle what words for time mean', () => {
  const aTermed = async (): Promise<HandMadeWorld> => {
    const files = { 'plan.csv': TERMS, 'other.csv': TERMS.replaceAll('2.', '3.'), 'people.csv': ROSTER_CSV };
    const world = aWorld({ files });
    await world.run('import', 'plan.csv', '--roster', 'people.csv', '--published', '2015-05-26');
    return world;
  };

  test('the list of doubts says once what one answer settles, and names no day that nobody gave', async () => {
    const world = await aTermed();
    await world.run('doubts');
    expect(world.said()).toContain('3 actions say “Medium term”');
    expect(world.said()).toContain('settle --words "Medium term" --by DATE');
    expect(world.said()).toContain('--date DATE');
    expect(world.said()).not.toContain('--date 2015');
  });

  test('one answer settles every action that says so, and the next plan is offered the same day', async () => {
    const world = await aTermed();
    expect(await world.run('settle', '--words', 'medium', '--by', '2018-03-31')).toBe(0);
    expect(world.said()).toContain('“medium” is by Sat 31 Mar 2018: 3 actions say it');
    expect(await lastLine(world, 'PLAN/2.4')).toMatchObject({
      event: { kind: 'date-agreed', day: '2018-03-31', reason: '“medium” means by then' },
    });
    await world.run('doubts');
    expect(world.said()).not.toContain('edium');
    await world.run('import', 'other.csv', '--plan', 'OTHER', '--published', '2015-05-26');
    await world.run('doubts', '--plan', 'OTHER');
    expect(world.said()).toContain('the same words were Sat 31 Mar 2018 before');
    expect(world.said()).toContain('settle --words "Medium term" --by 2018-03-31');
  });

  test('words that no action says, and words without a day, change nothing', async () => {
    const world = await aTermed();
    expect(await world.run('settle', '--words', 'soon', '--by', '2018-03-31')).toBe(1);
    expect(world.grumbled()).toContain('No action without a day says “soon”');
    expect(await world.run('settle', '--words', 'medium')).toBe(1);
    expect(world.grumbled()).toContain('Say which words');
  });
});
