import { describe, expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';

const ANN = 'Ann Archer';

// What went wrong: “/rag 8.1.1 note hello” of what was said done became “Shown by 8.1.1 note hello”.
describe('what is called a note behind the number is one', () => {
  test.each([
    ['/rag 8.1.1 note hello', 'hello'],
    ['8.1.1 note hello', 'hello'],
    ['8.1.1 note: bridge is shut', 'bridge is shut'],
    ['8.1.1 - note - minutes of the board are out', 'minutes of the board are out'],
    ['/rag 8.1.1 add note hello', 'hello'],
    ['8.1.1 add a note: done by hand', 'done by hand'],
    ['8.1.1 just a note, the draft is out', 'the draft is out'],
    ['8.1.1 note that the bridge is shut', 'that the bridge is shut'],
    ['/rag note 8.1.1 hello', 'hello'],
  ])('“%s”, under a question for what shows it or none', async (words, note) => {
    for (const before of [['8.1.1 done'], ['8.1.1 amber, late']]) {
      const talk = await aTalk();
      for (const one of before) await talk.say(ANN, one);
      const { text } = await talk.say(ANN, words);
      expect(text).toContain('Kept as a note on 8.1.1');
      const standing = await talk.standing('8.1.1');
      expect(standing.evidence).toBeNull();
      expect(standing.narrative?.text).toBe(note);
    }
  });

  test.each([
    '8.1.1 note from Legal says no',
    '8.1.1 notes of the meeting attached',
    '8.1.1 note: amber now, money is short',
    '8.1.1 noted, thanks',
  ])('“%s” is no such line', async (words) => {
    const talk = await aTalk();
    const { text } = await talk.say(ANN, words);
    expect(text).not.toContain('Kept as a note on 8.1.1');
  });
});
