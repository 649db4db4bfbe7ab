import type { Tracked } from '#src/plan/standing.ts';

/** Words about one action, and the stretches among them that speak of another of the speaker's by its title. */
export type TakenApart = {
  readonly own: string;
  readonly others: readonly { readonly tracked: Tracked; readonly words: string }[];
};

/** Takes a long answer apart by the titles that its sentences name; null where they name none but the action's own. What else the speaker leads is sought only where there are two. */
export function takenApart(words: string, about: Tracked, own: () => readonly Tracked[]): TakenApart | null {
  const stretches = words.split(/(?<=[.;!?\n])\s+/u);
  // What another has needs one stretch, and what is left another.
  if (stretches.length < 2) return null;
  const others = own().filter(({ action }) => action.id !== about.action.id);
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

/** True where words are nothing but two or more that follow each other in a title: “therapy waiting lists”. */
export function isOfTitle(said: string, tracked: Tracked): boolean {
  const words = (said.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word, at) => at > 0 || !/^(?:the|our|my)$/u.test(word),
  );
  const title = ` ${(tracked.action.title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
  return words.length > 1 && words.some((word) => word.length >= TELLING) && title.includes(` ${words.join(' ')} `);
}

const TELLING = 4;

// What is said of an action, and small words round it.
const SAID_OF_IT =
  /^(?:red|amber|green|done|complete|completed|finished|delivered|fine|ok|late|behind|on|off|track|at|risk|slip(?:s|ped|ping|page)?|delay\p{L}*|push\p{L}*|mov(?:ed|ing)|back|to|till|until|by|end|mid|early|of|the|our|my|this|that|one|ones|action|item|is|are|has|been|now|still|all|will|be|it|i|i'd|i'm|s|d|m|go|call|say|for|with|re|and|but|as|just|sadly|afraid|sorry|please|thanks|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|week|weeks|month|months|next|last|in|a|an|today|yesterday|morning|afternoon|aft|evening|tonight|monday|tuesday|wednesday|thursday|friday)$/u;

/** True for “the register is done”, “red for the VTS recruitment” where the words that call something are those of one title, some of them of no other's of these. */
export function isCalledByWord(said: string, one: Tracked, others: readonly Tracked[]): boolean {
  const words = (said.match(/\p{L}+(?:['’]\p{L}+)?/gu) ?? []).flatMap((word) => word.split(/['’]/u));
  const calling = words.filter((word) => !SAID_OF_IT.test(word.toLowerCase()));
  const own = calling.filter((word) => hasWord(one, word));
  const isOfOther = calling.some((word) => !hasWord(one, word) && others.some((other) => hasWord(other, word)));
  const isTelling = own.some((word) => !others.some((other) => hasWord(other, word)));
  return isTelling && !isOfOther && own.length > calling.length - own.length;
}

const STEM = 5;

/** True for a word of a title, “recruitment” of “Recruit two VTS officers”; a short one only where it is a name, “VTS”. */
export function hasWord({ action }: Pick<Tracked, 'action'>, said: string): boolean {
  const word = said.toLowerCase();
  return (action.title.match(/\p{L}+/gu) ?? []).some((own) => {
    const isTelling = own.length >= TELLING || /^\p{Lu}{2,}$/u.test(own);
    if (!isTelling) return false;
    const title = own.toLowerCase();
    if (title === word || `${title}s` === word || title === `${word}s`) return true;
    const [short, long] = title.length < word.length ? [title, word] : [word, title];
    return short.length >= STEM && long.startsWith(short.slice(0, Math.max(STEM, short.length - 1)));
  });
}

/** True where some telling word stands in an action's title. */
export function namesWordOf(said: string, tracked: Tracked): boolean {
  const words: readonly string[] = said.toLowerCase().match(/\p{L}+/gu) ?? [];
  return wordsOf(tracked).some((word) => word.length >= TELLING && words.includes(word));
}

function wordsOf({ action }: Tracked): readonly string[] {
  return action.title.toLowerCase().match(/\p{L}+/gu) ?? [];
}
