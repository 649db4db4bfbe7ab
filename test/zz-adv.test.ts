import { test } from 'vitest';
import { aTalk } from '#test/commands/a-talk.ts';
const boards = async () => {
  const talk = await aTalk();
  for (const said of [
    'add Joint Board (JB) meets 10 November 2015, 12 January 2016',
    'add Cabinet meets 9 November 2015',
    'JB decides section 8',
    'JB members "Carol Cole", "Ann Archer"',
  ])
    await talk.say('Olive Office', `/rag forum ${said}`);
  return talk;
};
const log = (n: string, t: { text: string }) => console.log(`## ${n}\n${t.text.slice(0, 420)}`);
test('A1 deputy member', async () => {
  const t = await boards();
  await t.say('Ben Baker', '/rag away 20 Nov to 4 Dec deputy "Carol Cole"');
  log('deputy asks', await t.say('Carol Cole', '/rag 8.1.2 amber supplier late, now 31 July 2016'));
  log('A1 deputy today approves', await t.say('Carol Cole', '/rag approve 8.1.2 JB 10 November'));
  t.setDay('2015-12-10');
  log('A2 after deputy ends approves own ask', await t.say('Carol Cole', '/rag approve 8.1.2 JB 10 November'));
});
test('A3 gave away', async () => {
  const t = await boards();
  await t.say('Ann Archer', '/rag 8.1.1 amber supplier late, now 31 July 2016');
  await t.say('Olive Office', '/rag assign 8.1.1 to "Ben Baker"');
  log('A3 former lead approves own ask', await t.say('Ann Archer', '/rag approve 8.1.1 JB 10 November'));
  log('A3b undo by former lead', await t.say('Ann Archer', '/rag undo'));
  log('A3c standing', { text: JSON.stringify((await t.standing('8.1.1')).dateAsked) });
});
test('N list', async () => {
  const t = await boards();
  await t.say('Ann Archer', '/rag 8.1.1 amber supplier late, now 31 July 2016');
  await t.say('Ben Baker', '/rag 8.1.2 amber supplier late, now 31 July 2016');
  log('N Ann list', await t.say('Ann Archer', '/rag approve section 8 JB 10 November'));
  log('N Ann alone', await t.say('Ann Archer', '/rag approve'));
  log('O Carol 9.1.1', await t.say('Carol Cole', '/rag approve 9.1.1 JB 10 November'));
  log('P member date', await t.say('Carol Cole', '/rag date 8.1.2 31 July 2016 because'));
  log('J approve', await t.say('Carol Cole', '/rag approve 8.1.2 JB 10 November'));
  log('J minute later', await t.say('Carol Cole', '/rag approve 8.1.2 JB 10 November minute 12'));
  log('P2 office undo', await t.say('Olive Office', '/rag undo 8.1.2'));
  log('P3 member undo', await t.say('Carol Cole', '/rag undo'));
});
test('C ended', async () => {
  const t = await boards();
  await t.say('Ben Baker', '/rag 8.1.2 amber supplier late, now 31 July 2016');
  log('C end', await t.say('Olive Office', '/rag forum end JB'));
  log('C member', await t.say('Carol Cole', '/rag approve 8.1.2 JB 10 November'));
  log('C office', await t.say('Olive Office', '/rag approve 8.1.2 Joint Board 10 November'));
  log('C office min', await t.say('Olive Office', '/rag approve 8.1.2 JB 10 November minute 3'));
});
test('F joint leaves', async () => {
  const t = await boards();
  await t.say('Ann Archer', '/rag 8.1.3 green');
  await t.say('Ben Baker', '/rag 8.1.3 red no money');
  log('F before', { text: JSON.stringify((await t.standing('8.1.3')).declared) });
  await t.say('Olive Office', '/rag assign 8.1.3 to "Ann Archer"');
  const s = await t.standing('8.1.3');
  log('F after', { text: JSON.stringify([s.declared, s.voices ?? null]) });
  log('F ann', await t.say('Ann Archer', '/rag 8.1.3'));
});
test('G deputy disagrees', async () => {
  const t = await boards();
  await t.say('Ann Archer', '/rag 8.1.3 green');
  await t.say('Ben Baker', '/rag 8.1.3 green');
  await t.say('Ben Baker', '/rag away 20 Nov to 4 Dec deputy "Carol Cole"');
  log('G', await t.say('Carol Cole', '/rag 8.1.3 red no money'));
  log('G now', { text: JSON.stringify((await t.standing('8.1.3')).declared) });
  t.setDay('2015-12-10');
  log('G back', await t.say('Ben Baker', '/rag 8.1.3 green'));
  log('G now', { text: JSON.stringify((await t.standing('8.1.3')).declared) });
});
test('K verifier away with deputy lead', async () => {
  const t = await boards();
  await t.say('Ben Baker', '/rag 8.1.2 done https://example.org/x');
  await t.say('Vera Venn', '/rag away 20 Nov to 4 Dec deputy "Ben Baker"');
  log('K lead verifies as deputy of verifier', await t.say('Ben Baker', '/rag verify 8.1.2'));
  await t.say('Vera Venn', '/rag away 20 Nov to 4 Dec deputy "Carol Cole"');
  log('K carol verifies as deputy of verifier', await t.say('Carol Cole', '/rag verify 8.1.2'));
});
test('H embedded reopen', async () => {
  const t = await boards();
  await t.say('Olive Office', '/rag settings embedded 30 days');
  await t.say('Ben Baker', '/rag 8.1.2 done https://example.org/x');
  await t.say('Vera Venn', '/rag verify 8.1.2');
  t.setDay('2016-01-10');
  log('H holds', await t.say('Ben Baker', '/rag 8.1.2 it holds'));
  log('H verify', await t.say('Vera Venn', '/rag verify 8.1.2'));
  log('H st', { text: JSON.stringify([(await t.standing('8.1.2')).stage, (await t.standing('8.1.2')).embedding]) });
  log('H reopen', await t.say('Olive Office', '/rag reopen 8.1.2 because it broke'));
  log('H st', { text: JSON.stringify([(await t.standing('8.1.2')).stage, (await t.standing('8.1.2')).embedding]) });
  await t.say('Ben Baker', '/rag 8.1.2 done https://example.org/y');
  await t.say('Vera Venn', '/rag verify 8.1.2');
  log('H st2', { text: JSON.stringify([(await t.standing('8.1.2')).stage, (await t.standing('8.1.2')).embedding]) });
});
