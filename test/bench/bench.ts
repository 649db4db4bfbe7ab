// How much the program costs beside the least that its work could cost. Times differ from machine to machine and from
// minute to minute; the ratio of two times taken in turn within one run hardly does, so ratios are what to compare and
// to quote, and the times beside them only say what they are ratios of. Nothing here asserts: a benchmark that fails on
// a busy machine teaches nobody anything.
//
//   npm run bench            everything
//   npm run bench -- digest  only what has the word in its name
import { burst } from './burst.ts';
import { digestOfMany, nudgesOfMany } from './choosing.ts';
import { growth } from './growth.ts';
import { importPlan } from './import-plan.ts';
import { asTable, measure } from './measure.ts';
import type { Bench, Result } from './measure.ts';
import { longestStalls } from './longest-stall.ts';
import { nudgeRun } from './nudge-run.ts';
import { page } from './page.ts';
import { feeds } from './feeds.ts';
import { papers } from './papers.ts';
import { publishing } from './publish.ts';
import { recordUpdate } from './record-update.ts';
import { replicas } from './replicas.ts';
import { slashCommand } from './slash-command.ts';
import { startUp } from './start-up.ts';
import { teamsMessage } from './teams-message.ts';
import { teamsNudges } from './teams-nudges.ts';
import { teamsStartUp } from './teams-start-up.ts';
import { verifyMillion } from './verify.ts';

const wanted = process.argv[2]?.toLowerCase() ?? '';
const { benches: updates, counted } = await recordUpdate();
const runs = { Slack: nudgeRun(), Teams: teamsNudges() };
const benches = [
  ...updates,
  ...growth(),
  ...(await slashCommand()),
  ...(await teamsMessage()),
  runs.Slack.bench,
  runs.Teams.bench,
  nudgesOfMany(),
  ...digestOfMany(),
  ...importPlan(),
  ...papers(),
  verifyMillion(),
  ...page(),
  feeds(),
  publishing(),
  ...startUp(),
  ...teamsStartUp(),
];
const results: Result[] = [];
const isWanted = ({ name, against }: Bench): boolean => `${name} ${against}`.toLowerCase().includes(wanted);

for (const bench of benches) {
  if (!isWanted(bench)) continue;
  process.stderr.write(`${bench.name} …\n`);
  results.push(await measure(bench));
}

console.log(
  `\nNode ${process.version}, medians of rounds taken in turn, in brackets the quartiles; compare the ratios only.\n`,
);
console.log(asTable(results));
if ('longest stall'.includes(wanted)) console.log(`\n${await longestStalls()}`);
if (updates.some(isWanted)) {
  const { statements, commits } = await counted();
  console.log(`\nRecording an update asks the register ${statements} statements and ${commits} synced commits.`);
}
if ('burst'.includes(wanted)) console.log(`\n${await burst()}`);
if ('replicas'.includes(wanted)) console.log(`\n${await replicas()}`);
for (const [platform, { last }] of Object.entries(runs)) {
  const ran = last();
  if (ran === null) continue;
  const { posts, refused, minutes } = ran;
  console.log(
    `\nThe nudges on ${platform}: ${posts} posts, ${refused} refused, ${minutes.toFixed(1)} minutes at its pace.`,
  );
}
// The adapter goes on looking for newcomers until its process ends.
process.exit();
