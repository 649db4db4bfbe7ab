import type { Tracked } from '#src/plan/standing.ts';

/** Words about one action, and the stretches among them that speak of another of the speaker's by its title. */
export type TakenApart = {
  readonly own: string;
  readonly others: readonly { readonly tracked: Tracked; readonly words: string }[];
};

/** Takes a long answer apart by the titles that its sentences name; null where they name none but the action's own. */
export function takenApart(words: string, about: Tracked, own: readonly Tracked[]): TakenApart | null {
  const others = own.filter(({ action }) => action.id !== about.action.id);
  const stretches = words.split(/(?<=[.;!?\n])\s+/u);
  let of: Tracked = about;
  const placed = stretches.map((said) => {
    const named = others.filter((one) => namesTitle(said, one, about));
    if (namesTitle(said, about, null)) of = about;
    else if (named.length === 1) of = named[0]!;
    return { of, said };
  });
  const spoken = others.filter((one) => placed.some(({ of: tracked }) => tracked === one));
  if (spoken.length === 0 || placed.every(({ of: tracked }) => tracked !== about)) return null;
  const saidOf = (tracked: Tracked): string =>
    placed
      .flatMap((one) => (one.of === tracked ? [one.said] : []))
      .join(' ')
      .replace(/;$/u, '');
  return { own: saidOf(about), others: spoken.map((tracked) => ({ tracked, words: saidOf(tracked) })) };
}

/** True where two telling words of a title stand side by side: “the grazing protocol”. */
export function namesTitle(said: string, { action }: Tracked, besides: Tracked | null): boolean {
  const text = ` ${(said.toLowerCase().match(/\p{L}+/gu) ?? []).join(' ')} `;
  const titles = action.title.toLowerCase().match(/\p{L}+/gu) ?? [];
  const shared = new Set(besides?.action.title.toLowerCase().match(/\p{L}+/gu));
  return titles.some((word, at) => {
    const next = titles[at + 1] ?? '';
    const isTelling = word.length >= TELLING && next.length >= TELLING && !(shared.has(word) && shared.has(next));
    return isTelling && text.includes(` ${word} ${next} `);
  });
}

const TELLING = 4;

const CALLED =
  /^\W*(?:(?:the|our|my) )?(\p{L}+)(?: (?:one|action|item))?(?:['’]s| is| are| has been| now)?(?: \p{L}+){0,2}\W*$/iu;

/** True for “the register is done”, “the café one is red” where one telling word stands for a title and for no other's of these. */
export function isCalledByWord(said: string, one: Tracked, others: readonly Tracked[]): boolean {
  const word = CALLED.exec(said)?.[1]?.toLowerCase() ?? '';
  const has = (tracked: Tracked): boolean => wordsOf(tracked).includes(word);
  return word.length >= TELLING && has(one) && !others.some(has);
}

/** True where some telling word stands in an action's title. */
export function namesWordOf(said: string, tracked: Tracked): boolean {
  const words: readonly string[] = said.toLowerCase().match(/\p{L}+/gu) ?? [];
  return wordsOf(tracked).some((word) => word.length >= TELLING && words.includes(word));
}

function wordsOf({ action }: Tracked): readonly string[] {
  return action.title.toLowerCase().match(/\p{L}+/gu) ?? [];
}
