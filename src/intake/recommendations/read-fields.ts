import type { Field } from '#src/intake/fields.ts';
import { columnsOf } from '#src/intake/columns.ts';

/** What the paragraphs of a recommendation say by a label, and those before and after the label that opens its progress. */
export type LabelledFields = {
  readonly dates: string;
  readonly leads: string;
  readonly rating: string;
  /** Null where no label opens any. */
  readonly progress: readonly string[] | null;
  readonly before: readonly string[];
};

// "Lead: Jo Ash", "Target date – May 2024"; a sentence with a colon in it has a longer beginning.
const LABELLED = /^(\p{Lu}[\p{L} '/’()-]{1,40}?)\s*(?::|\s[–—-])\s*(.*)$/su;
// "The Council's", "Management": whose progress it is.
const WHOSE = "(?:the )?(?:council|management|our|authority)(?:['’]s)? ";
// "Progress to date", "Response", "Current position", "Actions taken".
const PROGRESS = 'progress(?: update| to date| made| so far)?';
const OTHER_LABELS = 'response|update|current position|actions? taken|what we have done';
const PROGRESS_ALONE = new RegExp(`^(?:${WHOSE})?(?:${PROGRESS}|${OTHER_LABELS})$`, 'i');

/** The labelled lines of a recommendation, by the names that columns have too. */
export function readFields(paragraphs: readonly string[]): LabelledFields {
  const said: Record<'dates' | 'leads' | 'rating', string> = { dates: '', leads: '', rating: '' };
  const before: string[] = [];
  let progress: string[] | null = null;
  for (const paragraph of paragraphs) {
    const [, label = '', value = ''] = LABELLED.exec(paragraph.slice(0, 2000)) ?? [];
    const field = PROGRESS_ALONE.test(paragraph) ? 'progress' : fieldCalled(label);
    if (field === 'dates' || field === 'leads' || field === 'rating') said[field] ||= value;
    else if (field === 'progress')
      progress = [
        ...(progress ?? []),
        ...(PROGRESS_ALONE.test(paragraph) ? [] : [paragraph.slice(paragraph.length - restLength(paragraph, value))]),
      ];
    else (progress ?? before).push(paragraph);
  }
  return { ...said, progress: progress?.filter((words) => words !== '') ?? null, before };
}

// A value longer than was looked at is still kept whole.
function restLength(paragraph: string, value: string): number {
  return value.length + Math.max(0, paragraph.length - 2000);
}

function fieldCalled(label: string): Field | null {
  if (label === '') return null;
  const [field] = Object.keys(columnsOf([label])) as Field[];
  return field ?? null;
}
