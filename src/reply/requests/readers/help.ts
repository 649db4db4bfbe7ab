import type { RequestReader } from '#src/reply/requests/request-reader.ts';
import { wishFrom } from '#src/reply/requests/request-reader.ts';

const HELP =
  /^\W*(?:(?:please|i need|need|can you|some)\W+)*help(?: (?:me|please))*\W*$|^\W*(?:i (?:don't|do not) (?:understand|know what (?:this|to)|get (?:this|it))|what can i (?:say|do|type)|cymorth|helpu)\b/u;

/** "help": wants to know what can be said. */
export const help: RequestReader = {
  name: 'help',
  read: ({ said }) => {
    const match = HELP.exec(said);
    return match === null ? null : wishFrom(match, { kind: 'help' }, 'sure');
  },
};
