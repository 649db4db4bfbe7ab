import type { PlanFile } from './format.ts';
import type { Issue } from './issue.ts';
import { decodeText } from './decode-text.ts';
import { fileKind } from './file-kind.ts';
import { issueAt } from './issue.ts';

const CAN_READ =
  'A plan can be read from Word (DOCX), Excel (XLSX), PDF, a web page, CSV, or a text whose tables have their columns parted by tabs. ' +
  'Open the plan, save it as one of these, and import that file.';

/** The one sentence or two that a file nobody can read deserves: what it looks like, what can be read, what to do. */
export function whyUnreadable(file: PlanFile): Issue {
  const kind = fileKind(file.bytes);
  if (kind !== null) return issueAt(file.name, kind, `This looks like ${kind}, not a plan. ${CAN_READ}`);
  const decoded = decodeText(file.bytes);
  if (decoded === null) return issueAt(file.name, 'not text', `This file does not hold text. ${CAN_READ}`);
  if (decoded.text.trim() === '') return issueAt(file.name, 'nothing', `This file is empty. ${CAN_READ}`);
  return issueAt(file.name, decoded.text, `No table of actions was found in this text. ${NEEDS_HEADINGS}`);
}

const NEEDS_HEADINGS =
  'A table needs a heading row that names the action and the timescale or the leads, such as "Actions", "Dates", "Leads". ' +
  'Check that the columns are parted by tabs or commas and that the heading row is there, or that recommendations are numbered as in "Recommendation 1", and import it again.';
