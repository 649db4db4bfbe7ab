import { SendFault } from './ports/send-fault.ts';

/**
 * Nothing was posted, because the platform has no place yet for such a message: the bot is in no team, say. `retryAfter` is
 * how many milliseconds it is worth waiting before another look, which is not counted as a try.
 */
export class NotYet extends SendFault {
  constructor(why: string, retryAfter: number) {
    super(why, { definite: true, retryAfter });
  }
}
