const WORD =
  'sorry|soz|sry|oops|whoops|no|nope|actually|wait|hang on|hold on|correction|rather|apologies|my mistake|i mean|i meant|i meant to say|(?:i )?should (?:have said|say|read)|that should be|that should have been|it should be|should be|should have been|make it|make that|change it to|change that to|instead';
const UNDOES =
  '(?:please )?(?:undo|scrap|scratch|forget|ignore|cancel|take back) (?:that|it|this|the last one)|take (?:that|it) back';
const BEFORE = new RegExp(`^\\W*(?:(?:${UNDOES}|${WORD})\\b[\\s,.;:–—-]*(?:and |then |but )*)+`, 'iu');

/** What words put in the place of what was said just before, without those that only say so, and whether all of that is taken back; null where they do not begin so. */
export function insteadIn(words: string): { readonly said: string; readonly isUndone: boolean } | null {
  const before = BEFORE.exec(words.replaceAll('’', "'"))?.[0];
  if (before === undefined) return null;
  const said = words
    .slice(before.length)
    .replace(/^(?:make|mark|set|put|call) (?:it|that)(?: as| to| down as)?\s+/iu, '');
  return said.trim() === '' ? null : { said, isUndone: new RegExp(UNDOES, 'iu').test(before) };
}
