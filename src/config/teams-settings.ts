import { z } from 'zod';
import { isLoopback } from './loopback.ts';

/** How a bot may be registered with Microsoft; new ones are for a single tenant. */
export const TEAMS_APP_TYPES = ['SingleTenant', 'MultiTenant', 'UserAssignedMSI'] as const;

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/iu;
const SHAPE = 'written as 8-4-4-4-12 hexadecimal digits, such as 0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0';
const THUMBPRINT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/iu;

/** Teams' settings, each as it may be written; one left empty counts as not given, as container files write it. */
export const TEAMS_SETTINGS = {
  TEAMS_DEV: given(z.enum(['0', '1'], { message: 'is 1 for a trial on this machine, or left out.' })),
  TEAMS_SDK: given(
    z.enum(['1', '2'], { message: 'is 1 (the Bot Framework, usual) or 2 (the Teams SDK), or left out.' }),
  ),
  TEAMS_APP_ID: given(guid('is the id of the bot')),
  TEAMS_TENANT_ID: given(guid('is the id of your tenant')),
  TEAMS_APP_TYPE: given(
    z.enum(TEAMS_APP_TYPES, { message: 'is SingleTenant (usual), MultiTenant or UserAssignedMSI.' }),
  ),
  TEAMS_APP_PASSWORD: given(z.string()),
  TEAMS_CERT_THUMBPRINT: given(
    z
      .string()
      .transform((text) => text.replaceAll(/[\s:]/gu, '').toUpperCase())
      .refine((text) => THUMBPRINT.test(text), {
        message: 'is the thumbprint: 40 hexadecimal digits (SHA-1) or 64 (SHA-256).',
      }),
  ),
  TEAMS_MANAGED_IDENTITY: given(guid('is the client id of the managed identity')),
  TEAMS_CERT_KEY: given(z.string()),
  TEAMS_CERT_KEY_FILE: given(z.string()),
  TEAMS_DIGEST_TEAM: given(z.string()),
  TEAMS_DIGEST_CHANNEL: given(z.string()),
  TEAMS_ALLOWED_TENANTS: given(
    z
      .string()
      .transform((text) => listed(text.toLowerCase()))
      .refine((tenants) => tenants.length > 0 && tenants.every((tenant) => GUID.test(tenant)), {
        message: `is a list of tenant ids with commas between, each ${SHAPE}.`,
      }),
  ),
  TEAMS_OPENID_METADATA: given(address()),
  TEAMS_LOGIN_URL: given(address()),
  TEAMS_SERVICE_URLS: given(
    z
      .string()
      .transform(listed)
      .refine((addresses) => addresses.length > 0 && addresses.every(isAddress), {
        message: 'is a list of https addresses with commas between, such as https://smba.trafficmanager.net/.',
      }),
  ),
};

const Settings = z.object(TEAMS_SETTINGS);

/** What the environment says of Teams, as far as each setting can be judged by itself. */
export type TeamsSettings = z.infer<typeof Settings>;

function given<T extends z.ZodType>(setting: T) {
  return z.preprocess((text) => (text === '' ? undefined : text), setting.optional());
}

function guid(what: string) {
  return z
    .string()
    .regex(GUID, { message: `${what}, ${SHAPE}.` })
    .transform((text) => text.toLowerCase());
}

function address() {
  return z.string().refine(isAddress, { message: 'is an https address (http only to this machine itself).' });
}

function listed(text: string): readonly string[] {
  return text.split(/[\s,;]+/u).filter((one) => one !== '');
}

/** Nothing goes over the wire in clear but to this machine, where tests and trials keep their own Teams. */
function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, search, hash } = new URL(text);
  if (username !== '' || search !== '' || hash !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}
