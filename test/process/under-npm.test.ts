import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test, vi } from 'vitest';
import { aCouncilPlan, MISSING } from '#test/kit/a-council-plan.ts';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

// What went wrong: npm and its shell ended, and the bot went on without them.
test.skipIf(MISSING !== null)(`TERM on npm start ends the bot too, in its own time${MISSING ?? ''}`, async () => {
  const { data } = await aCouncilPlan();
  const env = {
    ...process.env,
    PORT: '0',
    RAGTIME_DATA: data,
    SLACK_API_URL: 'http://127.0.0.1:9/',
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
  };
  const npm = spawn('npm', ['start'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  npm.stdout.setEncoding('utf8').on('data', (chunk: string) => void (said += chunk));
  await vi.waitFor(() => expect(said).toContain('Listening on'), { timeout: 120_000, interval: 100 });
  npm.kill('SIGTERM');
  await vi.waitFor(() => expect(said).toContain('Asked to end'), { timeout: 60_000, interval: 100 });
  await vi.waitFor(() => expect(isAlive(npm.pid ?? 0)).toBe(false), { timeout: 60_000, interval: 100 });
  rmSync(dirname(data), { recursive: true, force: true });
});
