import { calledOf } from '#src/people/called-of.ts';
import { doubtsOf } from '#src/intake/doubts.ts';
import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';
import { clipped, say } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';
import { shortTitle } from '#src/messages/words/naming.ts';
import { sayOr } from '#src/messages/words/say-list.ts';
import type { Doubtful } from '#src/office/doubtful.ts';
import type { Fact } from '#src/office/facts.ts';
import { nameOf } from '#src/plan/permission.ts';
import { rowWith } from './office-row.ts';
import type { OfficeContext } from './office-context.ts';
import { whoIsMeant } from './who-is-meant.ts';

type Of<K extends Doubtful['kind']> = Extract<Doubtful, { kind: K }>;

const MOST_ROWS = 10;
const LONGEST_WORDS = 80;

/** True for what of an action was read with a doubt, or not at all. */
export function isDoubtful(fact: Fact): fact is Doubtful {
  return fact.kind === 'unled' || fact.kind === 'several' || fact.kind === 'doubt';
}

/** Each with its taps under it, and how many more there are. */
export function partOfDoubtful(
  doubtful: readonly Doubtful[],
  context: OfficeContext,
): { readonly blocks: readonly DraftBlock[]; readonly buttons: readonly DraftButton[] } {
  const rows = doubtful
    .slice(0, MOST_ROWS)
    .map((one) => rowWith(one.id, say`${sayDoubtful(one, context)}.`, choicesOfDoubtful(one, context)));
  const more = doubtful.length - rows.length;
  const rest = { label: 'All that is doubtful', say: '/rag doubts', under: MORE };
  return {
    blocks: [
      ...rows.flatMap(({ blocks }) => blocks),
      ...(more > 0
        ? [
            { kind: 'said' as const, text: `And ${more} more.` },
            { kind: 'choices' as const, of: MORE },
          ]
        : []),
    ],
    buttons: [...rows.flatMap(({ buttons }) => buttons), ...(more > 0 ? [rest] : [])],
  };
}

const MORE = 'more doubtful';

/** What is doubtful, in a sentence without its full stop. */
export function sayDoubtful(doubtful: Doubtful, context: OfficeContext): Said {
  const { naming } = context;
  const { action } = doubtful.tracked;
  const named = naming.action(action);
  const about = say`${named.ref} ${shortTitle(named)}`;
  switch (doubtful.kind) {
    case 'unled':
      return say`${about} has no lead${sayWords(action.leads.text, context)}`;
    case 'several':
      return say`${about}: “${nameOf(doubtful.owner)}” may be ${sayOr(doubtful.people.map(calledOf))}`;
    case 'doubt':
      return say`${about}: ${doubtful.about === 'leads' ? 'who leads it' : 'by when'} is in doubt. ${readAs(doubtful, context)}`;
  }
}

/** The taps that settle it. */
export function choicesOfDoubtful(doubtful: Doubtful, { naming }: OfficeContext): readonly DraftButton[] {
  const named = naming.action(doubtful.tracked.action);
  const { ref } = named;
  const nameSomebody = { label: 'Name somebody', aloud: say`${ref}, name somebody`, say: say`/rag assign ${ref}` };
  switch (doubtful.kind) {
    case 'unled':
      return [nameSomebody];
    case 'several': {
      const people = [...new Set(doubtful.people.map(calledOf))];
      return whoIsMeant(named, { name: nameOf(doubtful.owner), people });
    }
    case 'doubt': {
      const { about } = doubtful;
      const asRead = { label: 'As read', aloud: say`${ref}, as read`, say: say`/rag settle ${ref} ${about}` };
      const setADate = { label: 'Another date', aloud: say`${ref}, another date`, say: say`/rag date ${ref}` };
      return [asRead, about === 'leads' ? nameSomebody : setADate];
    }
  }
}

// "The plan says “Ann Archer (TBC)”, read as Ann Archer"
function readAs({ about, tracked }: Of<'doubt'>, context: OfficeContext): Said {
  const { action } = tracked;
  const reading = doubtsOf([action]).find((doubt) => doubt.about === about)?.reading ?? null;
  const words = action[about].text;
  const said = words.trim() === '' ? 'The plan says nothing' : say`The plan says “${inShort(words, context)}”`;
  return reading === null ? said : say`${said}, read as ${reading}`;
}

function sayWords(words: string, context: OfficeContext): Said {
  return words.trim() === '' ? '' : say`; the plan says “${inShort(words, context)}”`;
}

function inShort(words: string, { naming }: OfficeContext): Phrase {
  return clipped(naming.words(words.replaceAll(/\s+/gu, ' ').trim()), LONGEST_WORDS);
}
