import { foldWord } from '#src/people/fold.ts';
import { glossaryIn } from '#src/people/leads/document/glossary.ts';

/** Letters that a reader of a public paper knows. */
const COMMON: ReadonlySet<string> = new Set(
  'nhs uk usa us eu un bbc itv tv dvd cd gp mp mps ceo it ict ai pc cctv id hiv pdf faq faqs vat pay paye gcse gcses bsl lgbt lgbtq lgbtqi ok am pm gdp cv agm phd mbe obe cbe dna diy sms usb www http https html csv covid wifi ae red amber green blue rag'.split(
    ' ',
  ),
);
// "LADO", "EHCPs", "DfE", "MoU", "R&D"; not "A630", "I", "McKay".
const SHAPE = String.raw`(?:\p{Lu}{2,8}|\p{Lu}+\p{Ll}\p{Lu}+|\p{Lu}&\p{Lu}+)`;
const LETTERS = new RegExp(String.raw`(?<![\p{L}\p{N}&/@.-])${SHAPE}s?(?:['’]s)?(?![\p{L}\p{N}&@])`, 'gu');
const ROMAN = /^[IVX]+$/u;

/** Letters that stand for something and that neither the line, the plan nor everybody's knowledge explains; none in a line that is all capitals. */
export function lettersIn(line: string, known: ReadonlySet<string>): readonly string[] {
  const isShouted = !/\p{Ll}{2}/u.test(line);
  if (isShouted) return [];
  const explained = new Set(glossaryIn(titled(line)).map(([short]) => short));
  return [...line.matchAll(LETTERS)].flatMap(([words]) => {
    const bare = words.replace(/['’]s$/u, '').replace(/(?<=\p{Lu})s$/u, '');
    const key = foldWord(bare);
    const isKnown = COMMON.has(key) || known.has(key) || explained.has(key) || ROMAN.test(bare);
    return isKnown || isBeside(line, words) ? [] : [words.replace(/['’]s$/u, '')];
  });
}

// “multi-agency safeguarding hub” is what MASH is short for, however it is written.
function titled(line: string): string {
  return line.replaceAll(/(?<=[\s(-])\p{Ll}(?=\p{Ll}{3})/gu, (letter) => letter.toUpperCase()).replaceAll('-', ' ');
}

/** True where brackets behind or around the letters hold what they mean. */
function isBeside(line: string, letters: string): boolean {
  const at = line.indexOf(letters);
  return line.startsWith(' (', at + letters.length) || (line[at - 1] === '(' && line[at + letters.length] === ')');
}
