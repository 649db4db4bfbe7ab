import type { DraftButton } from '#src/messages/draft.ts';
import { joinedUpTo, say } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';
import type { NamedTarget } from './target.ts';

/** What an action refers to, what refers to it, and what refers to the part of the plan that it stands in. */
export type Links = {
  readonly to: readonly NamedTarget[];
  readonly by: readonly NamedTarget[];
  readonly ofPart: readonly { readonly part: string; readonly by: NamedTarget }[];
};

const MOST = 4;
const MOST_BUTTONS = 2;

/** "Refers to 1.1.2. Referred to by 3.1.1. Its outcome 3.3 is referred to by 6.2.1."; nothing for none. */
export function linkLines({ to, by, ofPart }: Links): readonly Said[] {
  const parts = [...Map.groupBy(ofPart, ({ part }) => part)].map(([part, all]) => ({
    part,
    by: all.map((one) => one.by),
  }));
  const lines: readonly Said[] = [
    ...(to.length === 0 ? [] : [say`Refers to ${called(to)}.`]),
    ...(by.length === 0 ? [] : [say`Referred to by ${called(by)}.`]),
    ...parts.map((one) => say`Its ${one.part} is referred to by ${called(one.by)}.`),
  ];
  return lines.length === 0 ? [] : [lines.slice(1).reduce((all: Said, line) => say`${all} ${line}`, lines[0]!)];
}

/** A button for each of the first, to open it. */
export function linkButtons({ to, by, ofPart }: Links): readonly DraftButton[] {
  const all = [...to, ...by, ...ofPart.map((one) => one.by)];
  const once = [...new Map(all.map((one) => [one.key, one])).values()];
  return once.slice(0, MOST_BUTTONS).map(({ called: name, shows }) => ({ label: say`Open ${name}`, say: shows }));
}

function called(targets: readonly NamedTarget[]): Phrase {
  return joinedUpTo(
    MOST,
    targets.map(({ called: name }) => name),
  );
}
