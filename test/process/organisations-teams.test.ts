import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Process } from '#test/kit/a-process.ts';
import { aTown, NORTH, SOUTH } from '#test/kit/a-town.ts';
import type { Council, Town } from '#test/kit/a-town.ts';
import { aTeamsCloud } from '#test/kit/teams/a-cloud.ts';
import type { TeamsCloud } from '#test/kit/teams/a-cloud.ts';
import { aPersonalMessage, from, inTenant, sentNow } from '#test/kit/teams/activities.ts';
import { APP_ID, chatOf, OTHER_TENANT, TENANT } from '#test/kit/teams/tenant.ts';

const TENANTS = { north: TENANT, south: OTHER_TENANT };
const STRANGERS = TENANT.replace('3f', '4f');

let cloud: TeamsCloud;
let town: Town;
let running: Process;

/** The status with which the door answers somebody's message in a tenant. */
async function tell(by: string, text: string, tenant: string): Promise<number> {
  const activity = sentNow(from(cloud.service, inTenant(tenant, aPersonalMessage(text, { by }))));
  const headers = { authorization: cloud.keys.authorize(activity), 'content-type': 'application/json' };
  const response = await fetch(`${running.url}/api/messages`, {
    method: 'POST',
    headers,
    body: JSON.stringify(activity),
  });
  return response.status;
}

function shownTo({ lead }: Council): string {
  return JSON.stringify(cloud.connector.standing(chatOf(lead)));
}

function bytesOf(council: Council): string {
  const folder = town.folderOf(council);
  const files = readdirSync(folder).filter((name) => /^ragtime\.db(?:-wal)?$/u.test(name));
  return files.map((name) => readFileSync(join(folder, name), 'latin1')).join('');
}

describe('two organisations in one installation, with one app in two tenants of Teams', () => {
  beforeAll(async () => {
    const people = [NORTH, SOUTH].map(({ lead, members, user, key }) => ({
      name: lead,
      email: members[user] ?? null,
      tenant: TENANTS[key as keyof typeof TENANTS],
    }));
    cloud = await aTeamsCloud({ people });
    const over = {
      TEAMS_APP_ID: APP_ID,
      TEAMS_APP_PASSWORD: 'the-secret-of-the-app',
      TEAMS_TENANT_ID: TENANT,
      TEAMS_SERVICE_URLS: cloud.service,
      TEAMS_OPENID_METADATA: cloud.openIdMetadata,
      TEAMS_LOGIN_URL: cloud.loginUrl,
    };
    town = await aTown({ over, tenants: TENANTS });
    running = await town.start();
  }, 120_000);

  afterAll(async () => {
    await town.close();
    await cloud.close();
  });

  test('each answers its own people of their own plan, and what they say is in its register alone', async () => {
    for (const [council, word] of [
      [NORTH, 'zeppelin'],
      [SOUTH, 'gondola'],
    ] as const) {
      const tenant = TENANTS[council.key as keyof typeof TENANTS];
      await expect
        .poll(() => tell(council.lead, `1.1 amber the ${word} is late`, tenant), { timeout: 60_000 })
        .toBe(200);
      await expect.poll(() => shownTo(council), { timeout: 60_000 }).toContain('Recorded');
    }
    expect([bytesOf(NORTH).includes('zeppelin'), bytesOf(NORTH).includes('gondola')]).toEqual([true, false]);
    expect([bytesOf(SOUTH).includes('gondola'), bytesOf(SOUTH).includes('zeppelin')]).toEqual([true, false]);
    expect(shownTo(NORTH)).not.toContain(SOUTH.word);
    expect(shownTo(SOUTH)).not.toContain(NORTH.word);
  });

  test('a tenant that is nobody’s is refused and stored nowhere, and somebody of one who speaks from another’s tenant is nobody there', async () => {
    expect(await tell('A Stranger', 'the strange word', STRANGERS)).toBe(403);
    expect(await tell(SOUTH.lead, '1.1 red the misplaced word', TENANT)).toBe(200);
    expect(bytesOf(NORTH) + bytesOf(SOUTH)).not.toContain('the strange word');
    expect(bytesOf(SOUTH)).not.toContain('misplaced');
    expect(await running.end()).toBe(0);
    expect(running.log()).not.toMatch(/zeppelin|gondola|strange word|misplaced|Nia|Sol Vane/u);
  });
});
