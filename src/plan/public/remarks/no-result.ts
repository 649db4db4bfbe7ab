import { wholeWords } from './word-list.ts';

const GATHERING =
  '(?:meetings?|workshops?|discussions?|conversations?|talks|briefings?|sessions?|seminars?|events?|roundtables?|visits?|consultations?|engagement)';
const BODY = '(?:group|board|panel|team|committee|forum|partnership|officers?|members|councillors|we|they)';
const HAPPENED =
  '(?:(?:has|have|had) (?:now |also |already |since )?(?:been (?:held|arranged|had)|taken place)|(?:was|were|is|are) (?:being )?(?:held|had|under way|underway|ongoing)|held|took place|(?:continues?|continued) (?:to (?:take place|be held))?|under ?way|ongoing|scheduled)';

/** “Meeting held”, “discussions are ongoing”, “the working group has met”. */
const MET: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<!\p{L})${GATHERING}(?: (?:with|between|about|on|at|by) [^.;:]{0,60}?)? ${HAPPENED}(?!\p{L})`,
    'iu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?:have |has )?(?:held|had) (?:a |an |several |regular |two |three |initial |further )*${GATHERING}(?!\p{L})`,
    'iu',
  ),
  new RegExp(String.raw`(?<!\p{L})(?:working |steering |project |task )?${BODY} (?:has |have )?met(?!\p{L})`, 'iu'),
  /(?<!\p{L})(?:met|engaged|consulted|liaised|liaising|engaging|spoken|spoke) with(?!\p{L})/iu,
  new RegExp(
    String.raw`(?<!\p{L})(?:ongoing|regular|further|initial|continued|continuing) ${GATHERING}(?!\p{L})`,
    'iu',
  ),
  /(?<!\p{L})(?:was|were|has been|have been) discussed(?!\p{L})/iu,
  /(?<!\p{L})discussed (?:with|at)(?!\p{L})/iu,
];

// What came of it, in whatever words: a decision, a change, a number, a thing that there is now.
const RESULT = wholeWords(
  'agree[ds]?|agreement|approv(?:ed|al)|decided|decision|resulted?|led to|so that|adopt(?:ed|s)|accepted|signed',
  'set (?:out|up)|found|identified|recommend(?:ed|s|ations?)|commit(?:ted|ment)|chang(?:ed|es)|chosen|selected|appointed',
  'reduc(?:ed|tion)|fall(?:en|s)?|fell|risen|rose|increased|improved|published|launched|complete[d]?|delivered|in place',
  'now know|know how|trained|reached|outcomes?|priorities|actions? (?:plan|were|was)|plan (?:was|is|has)|will|open(?:ed|s)',
  'began|begun|started|starts?|awarded|in use',
  String.raw`\d+ (?:staff|people|residents|councillors|schools|families)`,
);
const SENTENCES = /[^.!?;]+[.!?;]*/gu;

/** The words that tell of meeting or talking, where the whole line tells of nothing that came of it. */
export function noResultIn(line: string): readonly string[] {
  if (RESULT.test(line)) return [];
  const sentences = (line.match(SENTENCES) ?? []).filter((one) => /\p{L}/u.test(one));
  const met = sentences.map(metIn);
  const [first] = met;
  return first === undefined || first === null || met.includes(null) ? [] : [first];
}

function metIn(sentence: string): string | null {
  for (const words of MET) {
    const found = words.exec(sentence)?.[0];
    if (found !== undefined) return lastWord(found);
  }
  return null;
}

function lastWord(words: string): string {
  return words.replace(/^(?:was|were|has been|have been|have|has|had)\s/iu, '').trim();
}
