import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { joined, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';

/** One thing that was just recorded, in words, `isNoted` where it rates nothing; `lacksReason` where it is amber or red and nobody said why. */
export type JustRecorded = {
  readonly named: Named;
  readonly what: Said;
  readonly lacksReason: boolean;
  /** True for what is said to be done and shown by nothing. */
  readonly lacksEvidence: boolean;
  readonly isNoted: boolean;
};

/** An action of the round that asks nothing any more, and why: "was answered by Ann Archer: Amber ▲". */
export type PassedOver = { readonly named: Named; readonly why: Said };

/** What happened since the round's card last asked. */
export type Before = {
  readonly recorded: readonly JustRecorded[];
  readonly takenBack: readonly Named[];
  readonly passed: readonly PassedOver[];
};

/** Nothing happened yet. */
export const NOTHING_BEFORE: Before = { recorded: [], takenBack: [], passed: [] };

/** One line for each thing that happened: recorded, taken back, passed over. */
export function saidBefore({ recorded, takenBack, passed }: Before): readonly DraftBlock[] {
  const lines: readonly Said[] = [
    ...recordedLine(recorded),
    ...(takenBack.length === 0
      ? []
      : [say`Taken back: ${joined(refsOf(takenBack.map((named) => ({ named }))), ', ')}.`]),
    ...passed.map(({ named, why }) => say`${named.ref} ${why}.`),
  ];
  return lines.map((text) => ({ kind: 'said', text }));
}

function recordedLine(recorded: readonly JustRecorded[]): readonly Said[] {
  if (recorded.length === 0) return [];
  const opening = recorded.every(({ isNoted }) => isNoted) ? 'Noted' : 'Recorded';
  const why = recorded.length === 1 && recorded[0]?.lacksReason === true ? ' Why, in one line?' : '';
  return [
    say`${opening}: ${joined(
      recorded.map(({ named, what }) => say`${named.ref} ${what}`),
      '; ',
    )}.${why}`,
  ];
}

/** Takes back what was just recorded, and lets its writer say why it is amber or red, or what shows that it is done. */
export function undoButtons({ recorded }: Before, label: string | null = null): readonly DraftButton[] {
  const each = [...new Map(recorded.map((one) => [one.named.id, one])).values()];
  // One message is taken back at once, however many actions it was about.
  const [only, ...others] = each;
  if (only === undefined) return [];
  if (others.length > 0) return [{ label: `Undo all ${each.length}`, say: '/rag undo' }];
  const { ref } = only.named;
  const undo: DraftButton = { label: label ?? say`Undo ${ref}`, say: say`/rag undo ${ref}` };
  if (only.lacksReason) return [undo, { label: say`Say why ${ref}`, say: say`/rag note ${ref}`, more: true }];
  return only.lacksEvidence
    ? [undo, { label: say`What shows ${ref}`, say: say`/rag evidence ${ref}`, more: true }]
    : [undo];
}

function refsOf(some: readonly { readonly named: Named }[]): readonly Said[] {
  return some.map(({ named }) => named.ref);
}
