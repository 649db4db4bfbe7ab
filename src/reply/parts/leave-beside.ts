import type { Claim } from '#src/reply/claims/claim.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import type { Settled } from '#src/reply/settle/settle.ts';

/** The leave that is spoken of beside another request: “off sick from Mon, can someone else do 8.1.3”. */
export function leaveBeside({ request }: Settled, claims: readonly Claim[]): Pick<ReadingPart, 'leave'> {
  if (request === null || request.kind === 'away') return {};
  const leave = claims.flatMap((claim) =>
    claim.field === 'request' && claim.value.kind === 'away' ? [claim.value] : [],
  );
  return leave[0] === undefined ? {} : { leave: leave[0] };
}
