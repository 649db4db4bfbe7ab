import { definiteRefusal, uncertainOutcome } from '#src/ports/send-fault.ts';
import type { SendFault } from '#src/ports/send-fault.ts';

/** Milliseconds until the network is tried again. */
export const SHORT_WAIT = 15_000;

/** What to throw where it is not clear whether a call was carried out: a post is not tried again, since a second is a second message. */
export function unclearFault(why: string, { isPost }: { readonly isPost: boolean }): SendFault {
  return isPost ? uncertainOutcome(why) : definiteRefusal(why, SHORT_WAIT);
}
