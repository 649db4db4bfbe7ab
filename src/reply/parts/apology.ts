import { MARK } from '#src/reply/legible.ts';

/** “, and sorry this dragged on - ” between “done” and the link that shows it, the words that join it first. */
export const APOLOGY = new RegExp(
  String.raw`^(\W*(?:(?:and|but|so)\s+)?)(?:(?:my|many|huge|big) )?(?:sorry|apologies)\b[^,;.\n${MARK.link}]*(?=${MARK.link})`,
  'iu',
);
