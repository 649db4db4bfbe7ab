import type { Card } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { clip } from '#src/messages/text/clip.ts';
import { askPart } from '#src/messages/office/by-hand-cards.ts';

/** Asks whether titles end where they most likely do, with what was read behind each; one tap takes it so. */
export function askTitles(read: readonly string[], say: string): Card {
  const isOne = read.length === 1;
  return askPart({
    heading: isOne ? 'Is this the title?' : 'Are these the titles?',
    says: `${read.join('\n')}\nNothing is recorded yet. If a title ends earlier, write it in quotation marks.`,
    buttons: [{ label: 'Yes', say }],
    typed: { yes: say },
  });
}

/** One title and what stands behind it, in a line. */
export function titleLine(title: string, behind: readonly string[]): string {
  return [`“${title}”`, ...behind].join(', ');
}

/** Says that a title is longer than a card can show; `say` makes the command with another. */
export function askShorter(title: string, most: number, say: (title: string) => string): Card {
  const short = clip(title, SHORT);
  return askPart({
    heading: 'A shorter title, please',
    says: `A title has ${most} characters at most, and this one has ${title.length}. Nothing is recorded yet.`,
    buttons: [{ label: 'Its beginning alone', say: say(short) }],
    typed: { reason: say('…') },
  });
}

const SHORT = 120;

/** Offers the words in quotation marks and all of them, where a title may be either. */
export function askWhichTitle(buttons: readonly DraftButton[]): Card {
  return askPart({ heading: 'Which title?', says: 'Nothing is changed yet.', buttons, typed: {} });
}
