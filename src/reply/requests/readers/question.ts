import type { QuestionAbout } from '#src/reply/reading.ts';
import { isOfTheAsking } from '#src/reply/asked-back/of-the-asking.ts';
import type { RequestReader } from '#src/reply/requests/request-reader.ts';
import { wishFrom } from '#src/reply/requests/request-reader.ts';

const OPENS = String.raw`(?:^\s*|[.,;:!?—–-]\s*|\b(?:sorry|and|but|hi|hello|hey|also|ok|please)\s+)`;
const KINDS: readonly { readonly about: QuestionAbout; readonly said: RegExp }[] = [
  {
    about: 'rating',
    said: new RegExp(
      String.raw`${OPENS}what (?:does|do|is|happens|would|will|counts)\b.*\b(?:amber|green|red|rag|rating|ratings)\b`,
      'u',
    ),
  },
  {
    about: 'rating',
    said: new RegExp(
      String.raw`${OPENS}(?:is|are|should|shall|why|was|were) (?:it|this|that|we|i|is this|is it)\b.*\b(?:amber|green|red)\b`,
      'u',
    ),
  },
  {
    about: 'who',
    said: new RegExp(
      String.raw`${OPENS}(?:who (?:are you|is this|am i|sent)|what are you|are you (?:a )?(?:bot|robot|human|real|person)|pwy (?:wyt|ydych))`,
      'u',
    ),
  },
  { about: 'why', said: new RegExp(String.raw`${OPENS}(?:why\b|how (?:did|do|have) you (?:get|got|have)|pam\b)`, 'u') },
  {
    about: 'when',
    said: new RegExp(
      String.raw`${OPENS}(?:when (?:is|was|does|do|are|will|did)\b|what(?:'s| is| was) the (?:date|deadline|due date)|pryd)`,
      'u',
    ),
  },
  {
    about: 'how',
    said: new RegExp(
      String.raw`${OPENS}(?:how (?:do|can|should|would|am|to)\b|where (?:do|can|should)|can i (?:change|edit|update|see|get|attach|upload)|sut\b)`,
      'u',
    ),
  },
  {
    about: 'what',
    said: new RegExp(String.raw`${OPENS}(?:what\b|whats\b|what's\b|which\b|remind me what|beth\b)`, 'u'),
  },
  { about: 'other', said: new RegExp(String.raw`${OPENS}i thought (?:this|that|it|these|we)\b`, 'u') },
  {
    about: 'other',
    said: new RegExp(
      String.raw`${OPENS}(?:who(?:'s| set| is| owns| else| agreed| decided| do| does)?\b|(?:can|could|would) you (?:tell|explain|send|clarify|show|let me know)|do (?:you|i|we)\b|does (?:this|it|that)\b|is (?:it|this|that|there)\b|are (?:we|you|they|these)\b|should (?:i|we|it|this)\b)`,
      'u',
    ),
  },
];
const NEEDS_MARK: ReadonlySet<QuestionAbout> = new Set(['other']);
// "what we need is money", "which is late"
const NO_QUESTION =
  /^\W*(?:what(?:'s| is| has| have)\b(?!.*\?).+ (?:is|are|looks?) (?:all |now |still )*(?:green|amber|red|on track|late|done|fine|behind)\W*$|what (?:we|i|they|it)\b(?!.*\?)|which (?:is|was|has|means|we|i)\b(?!.*\?)|how(?:ever)\b)/u;

const ASKS_PLAINLY =
  /^\W*(?:(?:hi|hello|hey|sorry|so|and|ok|please)\W+)*(?:who (?:else )?(?:can |will )?(?:sees?|reads?)|how (?:do|can|should|would|does)|where (?:do|can|should)|(?:is |are )?(?:any(?:one|body)|you) there)(?!\p{L})/u;

/** "who are you?", "what is this one about", "why am I asked": answered from the action and its history. */
export const question: RequestReader = {
  name: 'question',
  read: ({ said, asked }) => {
    if (NO_QUESTION.test(said)) return null;
    // “Who can see what I say”: the asking alone is asked of, with a mark or without.
    const whole = ASKS_PLAINLY.test(said) && isOfTheAsking(said) ? /\S/u.exec(said) : null;
    if (whole !== null) return wishFrom(whole, { kind: 'question', about: aboutOf(said) }, 'sure');
    for (const { about, said: shape } of KINDS) {
      const match = shape.exec(said);
      if (match === null) continue;
      const isMeant = asked || (!NEEDS_MARK.has(about) && /^\W*(?:sorry\W+|hi\W+)?$/u.test(said.slice(0, match.index)));
      if (isMeant) return wishFrom(match, { kind: 'question', about }, 'sure');
    }
    return null;
  },
};

/** What a question is about, as far as its words say. */
export function aboutOf(words: string): QuestionAbout {
  const said = words.toLowerCase();
  return KINDS.find((kind) => kind.said.test(said))?.about ?? 'other';
}
