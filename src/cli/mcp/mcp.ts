import type { CliCommand } from '#src/cli/command.ts';
import { dataOption, exampleOf, todayOption, TYPED } from '#src/cli/print/options.ts';

/** Answers an assistant's questions from the register, over standard input and output, until its input ends. */
export const mcp: CliCommand = (program, world) => {
  program
    .command('mcp')
    .description('answer an assistant from the register, by MCP; it only reads')
    .option('--public', 'answer with what the public may read, instead of what the leadership may see')
    .addOption(dataOption(world))
    .addOption(todayOption())
    .addHelpText('after', exampleOf(`${TYPED} mcp`, BY_ITSELF))
    .action(async (options: { readonly data: string; readonly public?: true }) => {
      const { serveMcp } = await import('./serve-mcp.ts');
      await serveMcp({ data: options.data, scope: options.public === true ? 'public' : 'leadership' }, world);
    });
};

const BY_ITSELF = 'An assistant starts it by itself as “node ragtime.mjs mcp”: docs/feeds.md says how.';
