import type { RequestReader } from '#src/reply/requests/request-reader.ts';
import { wishFrom } from '#src/reply/requests/request-reader.ts';

// A ref in the sentence is blanked: “take me off 8.1.4” is of that one, and has a wide space in its place.
const STOP =
  /^\W*(?:(?:please|pls|can you|could you|ok|just)\W+)*(?:stop|unsubscribe|opt out|leave me alone|go away|stop it)(?: (?:please|now|it|this))*\W*$|\b(?:stop|quit) (?:sending|messaging|asking|nudging|chasing|emailing|bothering|contacting|reminding|spamming|pestering|nagging)\b|\bunsubscribe\b|\b(?:take|get|remove) (?:my name|us|our names?) (?:off|from)\b|\b(?:take|remove) me (?:off|from)\b(?! {2,})|\b(?:please |can you |could you |just )remove me(?=\W*$)|\b(?:don't|do not) (?:message|contact|nudge|chase|remind|email|bother|send me)\b/u;

/** "stop", "take me off this list": wants no more of these. */
export const stop: RequestReader = {
  name: 'stop',
  read: ({ said }) => {
    const match = STOP.exec(said);
    return match === null ? null : wishFrom(match, { kind: 'stop' }, 'sure');
  },
};
