import type { Request } from '#src/reply/reading.ts';
import type { Span } from '#src/reply/remainder.ts';
import { remainderOf } from '#src/reply/remainder.ts';
import type { Settled } from '#src/reply/settle/settle.ts';
import type { Clause } from '#src/reply/clauses/clause.ts';

type Stretch = Span & { readonly text: string; readonly clauses: readonly Clause[] };

const KIND = String.raw`(?:please|pls|thanks|thank you|many thanks|cheers|ta|sorry|hi|hello|if possible)`;
const ONLY_KIND = new RegExp(String.raw`^(?:\W*${KIND}(?!\p{L}))*\W*$`, 'iu');
const KIND_BEHIND = new RegExp(String.raw`(?:[\s,.!]+${KIND})+\W*$`, 'iu');

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
  const reason = remainderOf(stretch.text, stretch, [...covered, asked]).replace(KIND_BEHIND, '');
  return ONLY_KIND.test(reason) ? request : { ...request, reason };
}
