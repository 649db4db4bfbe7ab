import type { Refusal } from '#src/plan/refusal.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { clip } from '#src/messages/text/clip.ts';
import { called, speakingOf } from '#src/messages/words/naming.ts';
import { sayOwn } from './refused/say-own.ts';
import { clipped, joined, joinedWithOr, say } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';
import { sayPast } from './past-date.ts';
import { noSuchPart } from './refused/no-such-part.ts';
import { sayNoSuchDay } from './refused/no-such-day.ts';
import { typedUnderRefusal } from './refused/typed-under-refusal.ts';
import { whichPerson } from './refused/which-person.ts';
import { notUndone } from './refused/not-undone.ts';
import { sayAnd, sayOr } from '#src/messages/words/say-list.ts';
import { notNow } from './refused/not-now.ts';
import { notAsked } from './refused/say-not-asked.ts';

// What was typed is quoted short enough for a sentence.
const QUOTED = 40;

/** A card that says no: what is allowed instead, and whom to ask. It blames nobody. */
export function sayRefusal(refusal: Refusal): Card {
  const { heading, text, buttons = [] } = inWords(refusal);
  const typed = typedUnderRefusal(refusal);
  return buildCard({
    heading,
    blocks: [{ kind: 'said', text }],
    buttons,
    readers: 'asker',
    ...(typed === null ? {} : { typed }),
    ...(typed === null && (buttons.length === 0 || refusal.because === 'not-a-lead') ? { refuses: true } : {}),
  });
}

/** The same in one sentence, for a receipt that records the rest. */
export function refusalLine(refusal: Refusal): Said {
  return inWords(refusal).text;
}

type Words = { readonly heading: Said; readonly text: Said; readonly buttons?: readonly DraftButton[] };

function inWords(refusal: Refusal): Words {
  switch (refusal.because) {
    case 'not-known':
    case 'not-a-lead':
    case 'restricted':
    case 'office-only':
    case 'verifier-only':
    case 'own-action':
    case 'own-date':
      return notAllowed(refusal);
    case 'no-such-ref':
    case 'which-ref':
    case 'no-such-person':
    case 'which-person':
    case 'leads-it-not':
    case 'no-such-part':
      return notFound(refusal);
    case 'closed':
    case 'archived':
    case 'not-delivered':
    case 'no-date-asked':
    case 'of-the-whole':
      return notNow(refusal);
    case 'said-done':
    case 'not-begun':
      return notAsked(refusal);
    case 'nothing-to-undo':
    case 'checked-since':
      return notUndone(refusal);
    case 'said-since':
      return { heading: 'That came late', text: 'It reached me late: what was said after it stays.' };
    case 'past-date':
    case 'no-date-read':
    case 'no-such-day':
    case 'reason-needed':
    case 'usage':
      return notReadable(refusal);
  }
}

function sayExample({ before, about, after }: Because<'reason-needed'>['example']): Phrase {
  return say`${before} ${called(about)} ${after}`;
}

type Because<B extends Refusal['because']> = Extract<Refusal, { because: B }>;

function notAllowed(
  refusal: Because<
    'not-known' | 'not-a-lead' | 'restricted' | 'office-only' | 'verifier-only' | 'own-action' | 'own-date'
  >,
): Words {
  switch (refusal.because) {
    case 'not-known':
      return {
        heading: 'I do not know you yet',
        text: 'Your account is not in the roster, so I cannot show or change anything. The programme office can add you.',
      };
    case 'not-a-lead':
      return {
        heading: say`${called(refusal)} is not yours to update`,
        text: say`${leadSentence(refusal)} You are welcome to look: /rag ${called(refusal)}. If it should be yours, ask the programme office.`,
        buttons: [{ label: say`Show ${called(refusal)}`, say: say`/rag ${called(refusal)}` }],
      };
    case 'restricted':
      return {
        heading: 'This action is restricted',
        text: `Only its leads and the programme office can see it. ${refusal.help === undefined ? 'The programme office' : sayOr(refusal.help)} can tell you more.`,
      };
    case 'office-only':
      return {
        heading: 'That is for the programme office',
        text: `Only the programme office can ${refusal.what}. ${refusal.help === undefined ? 'They can help.' : `${sayOr(refusal.help)} can help.`}`,
      };
    case 'verifier-only':
      return {
        heading: 'That is for whoever checks it',
        text: `Only a verifier or the programme office can say that an action is complete.${refusal.help === undefined ? '' : ` Please ask ${sayOr(refusal.help)}.`}`,
      };
    case 'own-action':
    case 'own-date':
      return sayOwn(refusal, called(refusal));
  }
}

function leadSentence({ leads, ...refusal }: Because<'not-a-lead'>): Said {
  const ref = called(refusal);
  if (leads.length === 0) return say`${ref} has no lead yet, and the programme office answers for it.`;
  return say`${ref} is updated by ${sayAnd(leads)}, their deputies and the programme office.`;
}

function notFound(
  refusal: Because<'no-such-ref' | 'which-ref' | 'no-such-person' | 'which-person' | 'leads-it-not' | 'no-such-part'>,
): Words {
  switch (refusal.because) {
    case 'no-such-part':
      return noSuchPart(refusal);
    case 'which-ref':
      return whichRef(refusal, false);
    case 'no-such-ref':
      return noSuchRef(refusal);
    case 'leads-it-not':
      return {
        heading: `${refusal.name} does not lead it`,
        text: `Nobody can take ${refusal.name}’s place there, and nothing was recorded.`,
      };
    case 'no-such-person':
    case 'which-person':
      return whichPerson(refusal);
  }
}

const LOOK_FOR = 'Say /rag find and a word to look for one, or /rag mine for yours.';

function noSuchRef({ said, nearest }: Because<'no-such-ref'>): Words {
  const heading = `There is no action ${clip(said, QUOTED)}`;
  if (nearest.length === 0) return { heading, text: `Nothing was recorded. ${LOOK_FOR}` };
  return {
    heading,
    text: say`Nothing was recorded. Did you mean ${joinedWithOr(nearest.map(called))}?`,
    buttons: nearest.map(called).map((ref) => ({ label: ref, say: say`/rag ${ref}` })),
  };
}

/** Where the words are kept, the number is enough; of a command nothing is, and the tap says it whole. */
function whichRef({ said, choices }: Because<'which-ref'>, isKept: boolean): Words {
  const kept = isKept ? 'Nothing is recorded yet and your words are kept.' : 'Nothing was recorded.';
  const offered = choices.map(({ action, ref, typed, again, title, isFormer }) => {
    const of = (words: string): Phrase => speakingOf(action, words);
    const tap = isKept ? null : again;
    return { ref: of(ref), typed: of(typed), title: of(title), isFormer, tap: of(tap ?? `/rag about ${typed}`) };
  });
  const lines = offered.map(({ ref, typed, title, isFormer }) => {
    return isFormer
      ? say`It was “${title}”, which is ${ref} now: say ${typed}`
      : say`It is “${title}” now: say ${typed}`;
  });
  if (!choices.some(({ isFormer }) => isFormer)) return whichLetters({ said, kept }, offered);
  return {
    heading: `${clip(said, QUOTED)} is another action now: which do you mean?`,
    text: joined([`The newest version of the plan has other numbers. ${kept}`, ...lines], '\n'),
    buttons: tapsOf(offered),
  };
}

type OfferedRef = { readonly ref: Phrase; readonly title: Phrase; readonly tap: Phrase };

/** “4” where actions are called R4 and S4, and none 4. */
function whichLetters(
  { said, kept }: { readonly said: string; readonly kept: string },
  offered: readonly OfferedRef[],
): Words {
  const called = clip(said, QUOTED);
  return {
    heading: `Which ${called} do you mean?`,
    text: say`${joinedWithOr(offered.map(({ ref }) => ref))}? None is called ${called} alone. ${kept}`,
    buttons: tapsOf(offered),
  };
}

function tapsOf(offered: readonly OfferedRef[]): NonNullable<Words['buttons']> {
  return offered.map(({ ref, title, tap }) => ({ label: clipped(say`${ref} ${title}`, QUOTED), say: tap }));
}

/** Asks which action a ref means that two have had; the words are kept, and the ref that is given takes them. */
export function sayWordsWait(refusal: Because<'which-ref'>): Card {
  const { heading, text, buttons = [] } = whichRef(refusal, true);
  return buildCard({ heading, blocks: [{ kind: 'said', text }], buttons });
}

/** Says that an update names no action that there is; its words are kept until their writer says which it is about. */
export function sayWordsKept({ said, nearest }: Because<'no-such-ref'>): Card {
  const asked =
    nearest.length === 0
      ? `Say “about” and the right number. ${LOOK_FOR}`
      : say`Did you mean ${joinedWithOr(nearest.map(called))}?`;
  return buildCard({
    heading: `There is no action ${clip(said, QUOTED)}`,
    blocks: [{ kind: 'said', text: say`Nothing is recorded yet and your words are kept. ${asked}` }],
    buttons: nearest.map(called).map((ref) => ({ label: ref, say: say`/rag about ${ref}` })),
  });
}

function notReadable(
  refusal: Because<'past-date' | 'no-date-read' | 'no-such-day' | 'reason-needed' | 'usage'>,
): Words {
  switch (refusal.because) {
    case 'past-date':
      return sayPast(refusal);
    case 'no-date-read':
      return {
        heading: 'I could not read the date',
        text: `I found no day in “${clip(refusal.said, QUOTED)}”. Days are written 31 Jan, 31/1, Friday or end of Jan.`,
      };
    case 'no-such-day':
      return {
        heading: `There is no ${clip(refusal.said, QUOTED)}`,
        text: `${sayNoSuchDay(refusal)} Nothing was recorded.`,
      };
    case 'reason-needed':
      return {
        heading: 'One word on why, please',
        text: say`A decision is kept with its reason. Write it in your next message, or say it all at once: ${sayExample(refusal.example)}`,
      };
    case 'usage':
      return { heading: 'Say it like this', text: refusal.examples.join('\n') };
  }
}
