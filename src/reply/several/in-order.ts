import type { Claim } from '#src/reply/claims/claim.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import { partOf } from '#src/reply/parts/group-parts.ts';
import type { Stretch } from '#src/reply/parts/group-parts.ts';
import type { ReplyContext } from '#src/reply/reply-context.ts';

type Order = { readonly about: (ref: string) => ReadingPart; readonly context: ReplyContext };

/** "amber and green", "yes and no" of two: as many as there are actions are most likely in the order of the list. */
export function inOrder(
  claims: readonly Claim[],
  stretch: Stretch,
  { about, context }: Order,
): readonly ReadingPart[] | null {
  const ratings = claims.filter(
    (claim) => claim.field === 'rating' && !claim.denied && claim.by !== 'idiom' && claim.certainty === 'sure',
  );
  const answers = claims.filter((claim) => claim.field === 'answer' && isOneWord(claim));
  const said = ratings.length > 0 ? ratings : answers;
  const isListed = context.asked.length > 1 && said.length === context.asked.length && claims.length === said.length;
  if (!isListed || said.some(({ doubtful }) => doubtful)) return null;
  return context.asked.map((asked, at) => {
    const one = { ...stretch, claims: [said[at]!] };
    const part = partOf(one, { ref: asked.ref, asked: said === answers ? asked : null, unknown: '' });
    return withWhole({ ...about(asked.ref), ...part, certainty: 'likely' }, stretch);
  });
}

/** “Both amber, 31 July and 31 August”: as many days as there are actions, in the order of the list. */
export function datesInOrder(stretch: Stretch, parts: readonly ReadingPart[]): readonly ReadingPart[] | null {
  const days = stretch.clauses.flatMap(({ units }) => units.filter(({ kind }) => kind === 'day'));
  const dates = days.flatMap(({ day }) => (day === undefined || day.day === null ? [] : [day.day]));
  const isDated = dates.length === parts.length && new Set(dates).size === dates.length && dates.length > 1;
  if (!isDated) return null;
  return parts.map((part, at) =>
    withWhole({ ...part, change: { ...part.change, forecast: dates[at]! }, certainty: 'likely' }, stretch),
  );
}

/** What one tap records has all the words: no half of them says by itself which action it is of. */
function withWhole(part: ReadingPart, { text, start, end }: Stretch): ReadingPart {
  return { ...part, change: { ...part.change, narrative: text.slice(start, end).trim() } };
}

function isOneWord({ reads: [read] }: Claim): boolean {
  return read !== undefined && read.end - read.start <= LONGEST_ANSWER;
}

/** "yes and no"; "we will" after "yes" only says it again. */
const LONGEST_ANSWER = 5;
