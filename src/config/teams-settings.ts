import { z } from 'zod';
import { isHttpsOrHere } from './loopback.ts';

/** How a bot may be registered with Microsoft; new ones are for a single tenant. */
export const TEAMS_APP_TYPES = ['SingleTenant', 'MultiTenant', 'UserAssignedMSI'] as const;

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/iu;
const SHAPE = 'written as 8-4-4-4-12 hexadecimal digits, such as 0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0';
const THUMBPRINT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/iu;

/** Teams' settings, each as it may be written. */
export const TEAMS_SETTINGS = {
  TEAMS_DEV: z.enum(['0', '1'], { message: 'is 1 for a trial on this machine, or left out.' }).optional(),
  TEAMS_SDK: z
    .enum(['1', '2'], { message: 'is 1 (the Bot Framework, usual) or 2 (the Teams SDK), or left out.' })
    .optional(),
  TEAMS_APP_ID: guid('is the id of the bot').optional(),
  TEAMS_TENANT_ID: guid('is the id of your tenant').optional(),
  TEAMS_APP_TYPE: z
    .enum(TEAMS_APP_TYPES, { message: 'is SingleTenant (usual), MultiTenant or UserAssignedMSI.' })
    .optional(),
  TEAMS_APP_PASSWORD: z.string().optional(),
  TEAMS_APP_PASSWORD_ENDS: z.iso
    .date({ message: 'is the day on which the secret ends, as Entra shows it, written as 2028-06-30.' })
    .optional(),
  TEAMS_CERT_THUMBPRINT: z
    .string()
    .transform((text) => text.replaceAll(/[\s:]/gu, '').toUpperCase())
    .refine((text) => THUMBPRINT.test(text), {
      message: 'is the thumbprint: 40 hexadecimal digits (SHA-1) or 64 (SHA-256).',
    })
    .optional(),
  TEAMS_MANAGED_IDENTITY: guid('is the client id of the managed identity').optional(),
  TEAMS_CERT_KEY: z.string().optional(),
  TEAMS_DIGEST_TEAM: z.string().optional(),
  TEAMS_DIGEST_CHANNEL: z.string().optional(),
  TEAMS_ALLOWED_TENANTS: z
    .string()
    .transform((text) => listed(text.toLowerCase()))
    .refine((tenants) => tenants.length > 0 && tenants.every((tenant) => GUID.test(tenant)), {
      message: `is a list of tenant ids with commas between, each ${SHAPE}.`,
    })
    .optional(),
  TEAMS_OPENID_METADATA: address().optional(),
  TEAMS_LOGIN_URL: address().optional(),
  TEAMS_SERVICE_URLS: z
    .string()
    .transform(listed)
    .refine((addresses) => addresses.length > 0 && addresses.every(isHttpsOrHere), {
      message: 'is a list of https addresses with commas between, such as https://smba.trafficmanager.net/.',
    })
    .optional(),
};

const Settings = z.object(TEAMS_SETTINGS);

/** What the environment says of Teams, as far as each setting can be judged by itself. */
export type TeamsSettings = z.infer<typeof Settings>;

function guid(what: string) {
  return z
    .string()
    .regex(GUID, { message: `${what}, ${SHAPE}.` })
    .transform((text) => text.toLowerCase());
}

function address() {
  return z.string().refine(isHttpsOrHere, { message: 'is an https address (http only to this machine itself).' });
}

function listed(text: string): readonly string[] {
  return text.split(/[\s,;]+/u).filter((one) => one !== '');
}
