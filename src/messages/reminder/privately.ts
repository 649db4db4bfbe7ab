import type { DraftBlock } from '#src/messages/draft.ts';

/** Says of what went one step up that it is between the two of us, and that whoever was asked knew beforehand: "Ann Archer was told". */
export function privately(told: string): DraftBlock {
  return { kind: 'aside', text: `Only you see this, and once. ${told} beforehand that I would ask you.` };
}
