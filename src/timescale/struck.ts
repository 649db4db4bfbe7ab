// "~~Jan 2016~~", "~Jan 2016~" (but "~June 2015" is about then), "<s>Jan 2016</s>"
const MARKED = /~~[^~]{1,200}~~|~(?!\s)[^~\n]{1,80}(?<!\s)~/gu;
const TAGGED = /<(s|del|strike)\b[^<>]{0,40}>.{0,200}?<\/\1>/gisu;
// "J̶a̶n̶": each letter with a line of its own through it
const OVERLAID = /(?:[^\n][\u0335-\u0338])+/gu;
const OVERLAY = /[\u0335-\u0338]/gu;

/** A cell without what is struck through in it, in the same places; `isAll` where nothing else is said, and then the words stay. */
export function withoutStruck(text: string): { readonly shown: string; readonly isAll: boolean } {
  const shown = [MARKED, TAGGED, OVERLAID].reduce(blanked, text);
  if (shown === text || saysSomething(shown)) return { shown, isAll: false };
  return { shown: text.replaceAll('~', ' ').replaceAll(OVERLAY, ''), isAll: saysSomething(text) };
}

function blanked(text: string, shape: RegExp): string {
  return text.replaceAll(shape, (struck) => ' '.repeat(struck.length));
}

function saysSomething(text: string): boolean {
  return /[\p{L}\d]/u.test(text);
}
