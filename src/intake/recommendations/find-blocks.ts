import type { DocumentPart, PlanDocument } from '#src/intake/document.ts';
import type { RecommendationBlock } from './block.ts';
import { foldSpaces } from '#src/intake/issue.ts';

type Growing = RecommendationBlock & { readonly paragraphs: string[]; readonly level: number };
type Walk = {
  readonly called: RegExp;
  readonly blocks: Growing[];
  open: Growing | null;
  /** The number of the last section heading that was a line of text; lists count otherwise. */
  lastSection: number;
  title: string;
};

// "Recommendation", "Key finding", "Area for improvement".
const RECOMMENDATION = '(?:(?:key|priority|main) )?(?:recommendation|rec|action point|area for improvement|finding)s?';
// "3", "No. 3", "# 2.1".
const NUMBER_SIGN = String.raw`(?:no\.?|number|#)?`;
const FIGURES = String.raw`\d{1,3}(?:\.\d{1,3})?[a-z]?`;
const ROMAN_FIGURES = '[IVX]{1,5}';
// Behind the number no letter goes on, then come its stops and the words.
const WORDS_BEHIND = String.raw`(?![\p{L}\p{N}])\s*[.:)–—-]*\s*(.*)$`;
const CALLED = new RegExp(
  String.raw`^(${RECOMMENDATION}\.?\s*${NUMBER_SIGN}\s*(${FIGURES}|${ROMAN_FIGURES}))${WORDS_BEHIND}`,
  'isu',
);
// Numbered actions, where a document has no recommendations: "Action 2.1: Review…".
const ACTION = new RegExp(String.raw`^(actions? (?:no\.? ?)?(${FIGURES}))(?![\p{L}\p{N}])\s*[.:)–—-]+\s*(.*)$`, 'isu');
// "R1: Publish…", "R1.2 Publish…"; a form such as "R2 of the plan" begins no paragraph with a capital after it.
const SHORT = /^(R\d{1,3}(?:\.\d{1,3})?)\s*[.:)–—-]*\s+(\p{Lu}.*)$/su;
const NUMBERED = /^(\d{1,2})\.?\s+(\p{Lu}.*)$/u;
const LONGEST_HEADING = 90;
const NO_LEVEL = 99;
// A sentence that speaks of a recommendation goes on in small letters: "Recommendation 3 was accepted."
const SPEAKS_OF = /^\p{Ll}/u;

/** The numbered recommendations of a document, each as often as it is printed, with the paragraphs that follow it. */
export function findBlocks({ parts }: PlanDocument): RecommendationBlock[] {
  const recommendations = blocksCalled(parts, CALLED);
  return recommendations.length > 0 ? recommendations : blocksCalled(parts, ACTION);
}

function blocksCalled(parts: readonly DocumentPart[], called: RegExp): RecommendationBlock[] {
  const walk: Walk = { called, blocks: [], open: null, lastSection: 0, title: '' };
  for (const part of parts) step(walk, part);
  return walk.blocks;
}

function step(walk: Walk, part: DocumentPart): void {
  if (part.kind === 'table') return;
  const text = part.text.trim();
  const level = part.kind === 'heading' ? part.level : NO_LEVEL;
  const opened = openedBy(text, { place: part.place, level, walk });
  if (opened !== null) {
    walk.blocks.push(opened);
    walk.open = opened;
  } else if (endsBlock(walk, text, level)) {
    walk.open = null;
    walk.title = foldSpaces(text);
  } else walk.open?.paragraphs.push(text);
}

function openedBy(text: string, { place, level, walk }: { place: string; level: number; walk: Walk }): Growing | null {
  const under = walk.title;
  const [, printed = '', number = '', rest = ''] = walk.called.exec(text) ?? [];
  const isCalled = printed !== '' && !SPEAKS_OF.test(rest);
  const [, short = '', words = ''] = isCalled ? [] : (SHORT.exec(text) ?? []);
  const ref = isCalled ? number : short;
  if (ref === '') return null;
  const first = isCalled ? rest : words;
  return { place, ref, printed: isCalled ? printed : short, paragraphs: first === '' ? [] : [first], under, level };
}

/** A heading ends what stands before it: by its level, or in plain text by the number that follows the last heading's. */
function endsBlock(walk: Walk, text: string, level: number): boolean {
  if (level !== NO_LEVEL) return walk.open === null || level <= walk.open.level;
  if (text.length > LONGEST_HEADING || /[.;:,]$/.test(text)) return false;
  const number = Number(NUMBERED.exec(text)?.[1] ?? 0);
  const isNext = number === walk.lastSection + 1 || (number === 1 && walk.open === null);
  if (number === 0 || !isNext) return false;
  walk.lastSection = number;
  return true;
}
