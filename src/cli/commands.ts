import type { CliCommand } from './command.ts';

/**
 * Every command of the command line by what is typed for it, in the order in which its help lists them: what is used first
 * comes first. A command is loaded when it is named; the help loads all.
 */
export const CLI_COMMANDS: Readonly<Record<string, () => Promise<CliCommand>>> = {
  start: async () => (await import('./start.ts')).start,
  console: async () => (await import('./console.ts')).talkInTerminal,
  import: async () => (await import('./import.ts')).importPlan,
  plans: async () => (await import('./plans.ts')).plans,
  roster: async () => (await import('./roster.ts')).roster,
  settings: async () => (await import('./governance/settings.ts')).settings,
  forums: async () => (await import('./forums-file/forums.ts')).forums,
  purposes: async () => (await import('./purposes-file/purposes.ts')).purposes,
  indicators: async () => (await import('./readings/indicators.ts')).indicators,
  doubts: async () => (await import('./doubts.ts')).listDoubts,
  settle: async () => (await import('./settle-ref.ts')).settleRef,
  aside: async () => (await import('./aside.ts')).listAside,
  nudges: async () => (await import('./nudges.ts')).nudges,
  digest: async () => (await import('./digest.ts')).printDigest,
  picture: async () => (await import('./pictures/draw.ts')).drawOne,
  report: async () => (await import('./report/report.ts')).report,
  publish: async () => (await import('./publish/publish.ts')).publish,
  feeds: async () => (await import('./feeds/feeds.ts')).feeds,
  mcp: async () => (await import('./mcp/mcp.ts')).mcp,
  lineage: async () => (await import('./lineage/print-lineage.ts')).printLineage,
  simulate: async () => (await import('./simulate.ts')).simulate,
  doctor: async () => (await import('./doctor.ts')).doctor,
  migrate: async () => (await import('./versions/migrate.ts')).migrate,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restore,
  register: async () => (await import('./register.ts')).register,
  organisation: async () => (await import('./organisation.ts')).organisation,
  export: async () => (await import('./export.ts')).exportAll,
  person: async () => (await import('./person.ts')).person,
  'read-timescale': async () => (await import('./read-timescale.ts')).readTimescales,
  'read-leads': async () => (await import('./read-leads.ts')).readLeadCells,
  'read-reply': async () => (await import('./read-reply.ts')).readReplies,
};
