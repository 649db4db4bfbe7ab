import type { Card } from '#src/messages/card.ts';
import { askPart } from '#src/messages/office/by-hand-cards.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import type { Tracked } from '#src/plan/standing.ts';

type Why = { readonly reason: string };

/** Asks into which of several an action goes: there is one place for it. */
export function askIntoWhich(refs: readonly string[], targets: readonly string[], { reason }: Why): Card {
  return askPart({
    heading: 'Into which one?',
    says: `${sayAnd(refs)} can go into one action. Nothing is merged yet.`,
    buttons: targets.map((target) => ({ label: `Into ${target}`, say: mergeOf(refs, target, reason) })),
    typed: {},
  });
}

/** Asks where it goes, of several that were named without an order or of one alone; the next line is a number. */
export function askWhereTo(refs: readonly string[], { reason }: Why): Card {
  const [only, ...others] = refs;
  const because = reason === '' ? '' : ` because ${reason}`;
  const buttons = refs.map((target) => {
    const rest = refs.filter((ref) => ref !== target);
    return { label: `${sayAnd(rest)} into ${target}`, say: mergeOf(rest, target, reason) };
  });
  return askPart({
    heading: 'Into which one?',
    says: `Write the number of the action that ${sayAnd(refs)} ${others.length === 0 ? 'goes' : 'go'} into. Nothing is merged yet.`,
    buttons: others.length === 0 ? [] : buttons,
    typed: {
      number: `${mergeOf(refs, '…', '')}${because}`,
      rest: `${mergeOf(refs, '…', '')}${because}`,
      no: `/rag ${only ?? ''}`,
    },
  });
}

/** Asks once why several go into another. */
export function askWhyMerge(refs: readonly string[], target: string): Card {
  return askPart({
    heading: 'One word on why, please',
    says: 'A decision is kept with its reason. Write it in your next message; nothing is merged yet.',
    buttons: [],
    typed: { reason: mergeOf(refs, target, '…') },
  });
}

type Into = { readonly ref: Phrase; readonly typed: string };

/** Says that an action cannot go into itself, and offers what else was named. */
export function askIntoItself(others: readonly string[], { ref, typed }: Into, { reason }: Why): Card {
  const say1 = mergeOf(others, typed, reason);
  return askPart({
    heading: say`${ref} cannot go into itself`,
    says: others.length === 0 ? 'Nothing is merged. Which other action does it go into?' : 'Nothing is merged yet.',
    buttons: others.length === 0 ? [] : [{ label: `Only ${sayAnd(others)}`, say: say1 }],
    typed: others.length === 0 ? {} : { yes: say1 },
  });
}

/** Asks before an action goes into one of another plan, or one that is seen by others; null where they are alike. */
export function askUnlike(tracked: Tracked, target: Tracked, naming: Naming): ((command: string) => Card) | null {
  const [one, other] = [naming.action(tracked.action).ref, naming.action(target.action).ref];
  const unlike = whyUnlike([tracked, one], [target, other]);
  if (unlike === null) return null;
  return (command) =>
    askPart({ ...unlike, buttons: [{ label: 'Merge it all the same', say: command }], typed: { yes: command } });
}

type Called = readonly [Tracked, Phrase];

function whyUnlike([tracked, one]: Called, [target, other]: Called): { heading: Said; says: Said } | null {
  if (tracked.action.plan !== target.action.plan)
    return {
      heading: say`${other} is of another plan`,
      says: say`Nothing is merged yet. ${one} would leave its own plan.`,
    };
  if (tracked.standing.restricted === target.standing.restricted) return null;
  const [closed, open] = target.standing.restricted ? [other, one] : [one, other];
  const who = target.standing.restricted
    ? say`Whoever sees ${one} today would not see where it went.`
    : say`Whoever sees ${other} would read that ${one} went into it.`;
  return { heading: say`${closed} is restricted and ${open} is not`, says: say`Nothing is merged yet. ${who}` };
}

function mergeOf(refs: readonly string[], target: string, reason: string): string {
  return `/rag merge ${refs.join(' ')} into ${target}${reason === '' ? '' : ` because ${reason}`}`;
}
