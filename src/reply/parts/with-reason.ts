import type { Request } from '#src/reply/reading.ts';
import type { Span } from '#src/reply/remainder.ts';
import { remainderOf, trimmed } from '#src/reply/remainder.ts';
import type { Settled } from '#src/reply/settle/settle.ts';
import type { Clause } from '#src/reply/clauses/clause.ts';

type Stretch = Span & { readonly text: string; readonly clauses: readonly Clause[] };

const KIND = String.raw`(?:please|pls|thanks|thank you|many thanks|cheers|ta|sorry|hi|hello|if possible)`;
const ONLY_KIND = new RegExp(String.raw`^(?:\W*${KIND}(?!\p{L}))*\W*$`, 'iu');
const KIND_BEFORE = new RegExp(String.raw`^(?:\W*${KIND}(?!\p{L})\W*)+`, 'iu');
const KIND_BEHIND = new RegExp(String.raw`(?:[\s,.!]+${KIND})+\W*$`, 'iu');

const UNIT = String.raw`(?:days?|weeks?|fortnights?|months?|quarters?)`;
const OF_LENGTH = new RegExp(
  String.raw`^\s*(?:(?:more|further|extra|another|a|an|one|two|three|four|five|six|couple|few|of|by|\d+)\s+)*${UNIT}(?!\p{L})`,
  'iu',
);

/** The words behind the length that was asked for where a sign parts them from it, else all that was said. */
function withoutLength(stretch: Stretch, asked: Span, covered: readonly Span[]): string {
  const behind = asked.end + (OF_LENGTH.exec(stretch.text.slice(asked.end))?.[0].length ?? 0);
  const rest = stretch.text.slice(behind, stretch.end);
  const isApart = /^\s*(?:please|pls)?\s*(?:[,;:.!?–—-]|$)/iu.test(rest);
  if (!isApart) return trimmed(stretch.text, { start: asked.start, end: stretch.end });
  const left = remainderOf(stretch.text, stretch, [...covered, { start: asked.start, end: behind }]);
  return left.replace(KIND_BEFORE, '').replace(KIND_BEHIND, '');
}

/** What is asked for, with the rest of its message as the reason where the sentence that asks gives none. */
export function withReason({ request, used }: Settled, stretch: Stretch, covered: readonly Span[]): Request | null {
  if (request?.kind !== 'extension' || request.reason !== '') return request;
  const asks = used.find(({ field }) => field === 'request');
  if (asks === undefined) return request;
  const { sentence } = stretch.clauses.find(({ start, end }) => start < asks.end && end > asks.start) ?? {};
  const days = stretch.clauses
    .filter((clause) => clause.sentence === sentence)
    .flatMap(({ units }) => units.filter(({ kind, start }) => kind === 'day' && start >= asks.start));
  const asked = { start: asks.start, end: days.at(-1)?.end ?? asks.end };
  const left = remainderOf(stretch.text, stretch, [...covered, asked]).replace(KIND_BEHIND, '');
  if (ONLY_KIND.test(left)) return request;
  // “Can I get another month on B2, the data is late”: cut behind “another” the words would say nothing.
  const isCut = OF_LENGTH.test(stretch.text.slice(asked.end)) && left !== '';
  return { ...request, reason: isCut ? withoutLength(stretch, asked, covered) : left };
}
