import { asDraft, buildCard } from '#src/messages/build-card.ts';
import { isLead } from '#src/plan/permission.ts';
import { whereDatesAreAsked } from '#src/plan/steps/steps.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import { typedRef } from '#src/refs/typed-ref.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { requests } from '#src/commands/office/requests.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';

const SMALL =
  '(?:[\\s,.!–—-]+(?:by|with|for|from|to|me|us|that|it|this|then|please|thanks|thank you|sorry|ok|okay|my side|the office|so|is|be|now|go ahead|the (?:new )?date|in principle|i think))*';
const CONSENTS = new RegExp(
  `^(?:(?:yes|yep|yeah|sure|well)[\\s,]+)?(?:(?:that['’]?s|that is|it['’]?s|i['’]?m|i am|we['’]?re|all|sounds|looks|seems|happy to be|quite)\\s+)*(?:fine|ok|okay|good|happy|content|agreed?|approved?|accept(?:ed)?|alright|all right|no problem|no objections?|go ahead|works|yes|yep|granted)${SMALL}[\\s.!]*$`,
  'iu',
);
const REFUSES = new RegExp(
  `^(?:sorry[\\s,]+)?(?:no|nope|not (?:agreed|approved|ok|okay|fine|happy|acceptable|possible)|declined?|refused?|rejected?|can['’]?t agree)${SMALL}[\\s.!]*$`,
  'iu',
);
const LONGEST = 100;

/** “F2 fine by me” of the office, which does not lead it, where a lead’s request about F2 waits: the request with its taps, and no rating; null for anything else. */
export async function consentToRequest(words: string, scene: Scene): Promise<Answer | null> {
  const { message, given, talk, asker } = scene;
  if (message.card !== null || given !== null || words.length > LONGEST || !scene.index.isOffice(asker.person))
    return null;
  const named = leadingRef(words, scene);
  const rest = (named?.rest ?? words).replace(/^[\s,:;–—-]+/u, '');
  if (!CONSENTS.test(rest) && !REFUSES.test(rest)) return null;
  const [only, ...others] = talk;
  const ref = named?.said ?? (only === undefined || others.length > 0 ? null : typedRef(only.action, scene.plans));
  const found = ref === null ? null : await findAction(ref, scene);
  if (ref === null || found === null || isRefusal(found) || isLead(asker, found.standing.owners)) return null;
  const waits =
    found.standing.requests.length > 0 || whereDatesAreAsked(found).some(({ standing }) => standing.dateAsked !== null);
  return waits && found.standing.stage === 'open' ? withYes(await requests.run(ref, scene)) : null;
}

/** “Yes” under it approves the one date that is asked for. */
function withYes(shown: Answer): Answer {
  const [approve, ...others] = shown.card.buttons.filter(({ say }) => say.startsWith('/rag approve '));
  if (approve === undefined || others.length > 0) return shown;
  return { ...shown, card: buildCard({ ...asDraft(shown.card), typed: { ...shown.card.typed, yes: approve.say } }) };
}
