import { SHORT_WAIT } from '#adapters/network/unclear-fault.ts';
import { closedToAll } from '#src/ports/send-fault.ts';
import type { SendFault } from '#src/ports/send-fault.ts';

/** Their answers mean the same whoever gives them: come later, come again, say who you are, say less. */
const ANYBODYS: readonly number[] = [407, 408, 413, 429];

/** A page of some server between, where Teams would have refused in JSON: nothing got past it; null for any other answer. */
export function refusedByAPage({ status, headers }: Response): SendFault | null {
  if (status < 300 || status >= 500 || ANYBODYS.includes(status)) return null;
  return headers.get('content-type')?.includes('html') === true ? somethingElse(status) : null;
}

/** Something between us and Teams answered in its place, as it would whatever we say. */
export function somethingElse(status: number): SendFault {
  return closedToAll(
    `something other than Teams answered (${status}), and it is tried again: check TEAMS_SERVICE_URLS and any proxy on the way`,
    SHORT_WAIT,
  );
}
