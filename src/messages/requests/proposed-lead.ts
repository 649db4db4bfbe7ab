import type { DraftButton } from '#src/messages/draft.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayOr } from '#src/messages/words/say-list.ts';

/** Whom somebody proposes as the lead. */
export type ProposedLead = {
  /** As they typed it; null when they named nobody. */
  readonly said: string | null;
  /** True where the roster has one of that name, and no other. */
  readonly isPlain: boolean;
  /** That one, or those who may be meant, or the nearest there are; none where the roster knows nobody like it. */
  readonly names: readonly string[];
};

/** One tap for each who may be meant, in the place of whoever asks; null is in that of every lead. */
export function leadButtons({ ref }: Named, { names }: ProposedLead, asker: string | null): readonly DraftButton[] {
  const place = asker === null ? '' : ` in place of ${asker}`;
  return names.map((name) => ({ label: `Give it to ${name}`, say: say`/rag assign ${ref} ${name}${place}` }));
}

/** What is said and offered where whoever asks does not lead it: it is left, or looked at. */
export function sayLeadsItNot({ who }: { readonly who: string }): string {
  return `${who} does not lead it today, so there is nobody to replace.`;
}

/** Whom the office may give it to, and how. */
export function sayWhomTo({ ref }: Named, { said, isPlain, names }: ProposedLead): Said {
  if (isPlain) return '';
  if (said !== null && names.length > 0) return `“${said}” may be ${sayOr(names)}.`;
  const unknown = said !== null && names.length === 0 ? `I find nobody called “${said}” in the roster. ` : '';
  return say`${unknown}To give it to somebody: /rag assign ${ref} and a name.`;
}

/** The same for whoever proposed it. */
export function sayWhomProposed({ said, isPlain, names: [first] }: ProposedLead): string {
  if (isPlain && first !== undefined) return `, and that you name ${first}`;
  return said === null ? '' : `, and that you name “${said}”`;
}
