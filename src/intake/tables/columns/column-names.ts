import type { Field } from '#src/intake/fields.ts';

/** What councils call each column, the plainest names first: where two columns could be one field, the earlier name wins. */
export const COLUMN_NAMES: Readonly<Record<Field, readonly string[]>> = {
  leads: names(
    'leads, lead, lead officer, lead member, lead officer member, lead person, responsible lead, action lead, action owner',
    'owner, owners, owned by, responsible, responsible officer, responsible person, person responsible, officer responsible',
    'officers responsible, responsibility, by whom, who, whom, accountable, accountable officer, accountability',
    'accountable lead, assigned to, assigned, assignee, allocated to, sro, senior responsible officer',
    'senior responsible owner, lead director, director, executive lead, sponsor, officer, person, people, name, names',
    'responsible party, officers, lead and support, lead agency, lead organisation, manager, portfolio holder',
    'cabinet member, contact, delivery lead, who will do it, who is responsible, who will lead, led by, strategic lead',
    'operational lead, management lead, lead manager, lead service, responsible manager, responsible lead officer',
    'who by, by who, whom by, person s responsible, people responsible, persons responsible, officer s responsible, lead responsibility, lead s',
    'responsible director, gold lead, force lead, swyddog arweiniol, swyddog cyfrifol, arweinydd, cyfrifoldeb, pwy',
  ),
  dates: names(
    'dates, date, timescale, timescales, time scale, time scales, by when, when, when by, deadline, deadlines, target date',
    'target date for completion, target completion date, target completion, revised target date, due, due date, due by',
    'date due, completion date, date for completion, to be completed by, complete by, completion, timeframe, time frame',
    'timeframes, timeline, timelines, timing, timings, end date, finish, finish by, end, finish date, delivery date',
    'delivered by, implementation date, milestone date, target, period, expected completion, planned completion',
    'planned end date, planned finish, agreed date, revised date, deadline date, completion due, schedule, quarter, year',
    'start and end date, implementation timescale, target timescale, action by, by, when will it be done',
    'when will this be done, when will we do it, when we will do it, proposed completion date, expected completion date',
    'timetable, launch date, date of launch, deadline for completion, target for completion, completed by when',
    'forecast completion date, amserlen, erbyn pryd, dyddiad cwblhau, dyddiad targed',
  ),
  ref: names(
    'ref, refs, ref no, ref number, reference, reference no, reference number, action ref, action reference, action no',
    'action number, action id, id, no, nr, num, number, unique id, item, item no, line, rec no, recommendation no',
    'sl no, serial no, recommendation number, rec ref, recommendation ref, code, action code, sn, s no, rec, afi, afi ref, afi no, task id, must do no, cyf, cyfeirnod, rhif',
  ),
  parent: names('parent, parent ref, parent action, parent id'),
  phase: names('phase, stage'),
  outcome: names(
    'outcome, outcomes, desired outcome, intended outcome, expected outcome, success measure, success measures',
    'measure of success, measures of success, success criteria, impact, intended impact, what success looks like',
    'what will success look like, what will be different, how we will know, how will we know, canlyniad',
  ),
  section: names(
    'section, objective, objectives, priority, priority area, strategic objective, strategic priority, aim, goal',
    'improvement area, area for improvement, area of weakness, key issue, area, recommendation, kloe, finding, must do',
    'should do, cause of concern',
  ),
  theme: names(
    'theme, themes, workstream, work stream, strand, pillar, domain, programme, category, service area',
    'audit, audit title, audit name, audit report, audit area, report title, bucket, bucket name, thema',
  ),
  rating: names(
    'rag, brag, rag rating, rag status, brag rating, brag status, bragr, current rag, rating, status, current status',
    'action status, delivery status, delivery confidence, colour, confidence, cag, statws cag, statws',
  ),
  progress: names(
    'progress, progress update, progress to date, progress made, latest update, latest progress, current position, update',
    'updates, progress and evidence, progress against action, commentary, progress comments, status update, comment',
    'comments, status, current status, council response, response, management response, action taken, actions taken',
    'position statement, what we have done, what have we done, what has been done, narrative, notes, latest position',
    'position, where we are now, where are we now, where we are, where are we, progress notes, officer update',
    'latest commentary, evidence of progress, progress and next steps, summary of progress, cynnydd, diweddariad',
  ),
  title: names(
    'action, actions, key action, key actions, action required, actions required, agreed action, agreed actions',
    'improvement action, improvement actions, planned action, planned actions, specific action, specific actions',
    'task name, action name, action description, description of action, details of action, action detail, action title, action to be taken',
    'actions to be taken, proposed action, proposed actions, what we will do, what will we do, we will',
    'what we are going to do, what are we going to do, what needs to be done, what needs to happen, how will we do it',
    'title, task, tasks, key tasks, activity, activities, key activity, key activities, what, step, steps, intervention',
    'recommendation, recommendations, milestone, milestones, key milestone, key milestones, deliverable, deliverables',
    'key deliverables, commitment, project, requirement, initiative, measure, description, details, detail, improvement',
    'issue, agreed management action, management action, required action, required actions, recovery action, saving',
    'cam gweithredu, camau gweithredu, gweithred, gweithredoedd',
  ),
};

// "Start date", "Date commenced", "Original target".
const OF_BEGINNING =
  'start|starts|started|begin|commence|commencement|original|baseline|actual|raised|added|logged|opened';
// "Last updated", "Date closed".
const OF_REPORT = 'updated|update|last|reviewed|review|reported|today|closed|completed';
/** Words that make a column of dates another one than that by which the action is due. */
export const OTHER_DATES: RegExp = new RegExp(String.raw`\b(?:${OF_BEGINNING}|${OF_REPORT})\b`);

function names(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(', '));
}
