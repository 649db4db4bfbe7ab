import type { AzureHost } from './azure-host.ts';
import { isLoopback } from './loopback.ts';
import { secret } from './secret.ts';
import type { Secret } from './secret.ts';
import type { CertificateKey } from './teams-key.ts';
import { TEAMS_SETTINGS } from './teams-settings.ts';
import type { TEAMS_APP_TYPES, TeamsSettings } from './teams-settings.ts';

/** How the bot proves to Microsoft that it is itself. */
export type TeamsCredential =
  /** `ends` is the day on which it does, as somebody has written it down: 2028-06-30. */
  | { readonly kind: 'secret'; readonly secret: Secret; readonly ends?: string }
  | { readonly kind: 'certificate'; readonly thumbprint: string; readonly key: Secret }
  | { readonly kind: 'managed-identity' }
  /** The app itself is proved by a managed identity of the host that Entra lets speak for it; `identity` is its client id. */
  | { readonly kind: 'federated'; readonly identity: string };

/** How Teams is reached. Without an app id, which only a trial on this machine may lack, nobody's identity is proved. */
export type TeamsConfig = {
  /** Which generation of Microsoft's packages carries the calls. */
  readonly sdk: 1 | 2;
  /** Null in a trial (TEAMS_DEV=1) alone; then the server listens on loopback only. */
  readonly app: {
    readonly id: string;
    readonly type: (typeof TEAMS_APP_TYPES)[number];
    /** The tenant in which the app is registered. */
    readonly tenant: string;
    readonly credential: TeamsCredential;
  } | null;
  /** The tenants whose people may speak; empty in a trial alone, and then all may. */
  readonly allowedTenants: readonly string[];
  /** Where the bot may be asked to answer: addresses of Teams' service, each the beginning of those allowed. */
  readonly serviceUrls: readonly string[];
  /** Where the keys are described with which Teams signs; null for Microsoft's own. */
  readonly openIdMetadata: string | null;
  /** Where the bot gets its own tokens; null for Microsoft's own. */
  readonly loginUrl: string | null;
  /** What the machine says that gives the bot its identity. */
  readonly host: AzureHost;
  /** The id or name of the team and of the channel of the leadership; null while none is named. */
  readonly digestTeam: string | null;
  readonly digestChannel: string | null;
};

/** Teams' public cloud; every region answers below this address. */
const PUBLIC_CLOUD = ['https://smba.trafficmanager.net/'];
/** Where a Teams-like client of a trial listens unless it is told otherwise. */
const TRIAL_CLIENT = ['http://localhost:56150/', 'http://127.0.0.1:56150/'];

type HostAndKey = { readonly host: string; readonly key: CertificateKey };

/** What Teams still needs, or cannot have, once any of its settings is given. */
export function missingForTeams(settings: TeamsSettings, { host, key }: HostAndKey): readonly string[] {
  if (!hasTeams(settings)) return [];
  if (settings.TEAMS_DEV === '1') return unfitForTrial(settings, host);
  const missing: string[] = [];
  if (settings.TEAMS_APP_ID === undefined)
    missing.push(
      'TEAMS_APP_ID is missing: the id of the bot that you registered (or TEAMS_DEV=1 for a trial on this machine alone).',
    );
  if (settings.TEAMS_TENANT_ID === undefined)
    missing.push('TEAMS_TENANT_ID is missing: the id of your tenant, in which the bot is registered.');
  return [...missing, ...missingProof(settings, key)];
}

function hasTeams(settings: TeamsSettings): boolean {
  if (settings.TEAMS_DEV === '1') return true;
  const names = Object.keys(TEAMS_SETTINGS) as (keyof TeamsSettings)[];
  return names.some((name) => name !== 'TEAMS_DEV' && settings[name] !== undefined);
}

/** Nobody proves who they are in a trial, so that nobody else may reach it, and it is never mixed with the real thing. */
function unfitForTrial({ TEAMS_APP_ID }: TeamsSettings, host: string): readonly string[] {
  const unfit: string[] = [];
  if (TEAMS_APP_ID !== undefined)
    unfit.push('TEAMS_DEV=1 is a trial in which nobody proves who they are: leave it out, or leave out TEAMS_APP_ID.');
  if (!isLoopback(host))
    unfit.push(`HOST is ${host}, where others could reach a trial (TEAMS_DEV=1) and speak as anybody: leave HOST out.`);
  return unfit;
}

/** The bot proves that it is itself in exactly one way. */
function missingProof(settings: TeamsSettings, key: CertificateKey): readonly string[] {
  const { TEAMS_APP_TYPE, TEAMS_APP_PASSWORD, TEAMS_CERT_THUMBPRINT, TEAMS_MANAGED_IDENTITY } = settings;
  const hasCertificate = TEAMS_CERT_THUMBPRINT !== undefined || key !== null;
  if (TEAMS_MANAGED_IDENTITY !== undefined) return besideIdentity(settings, hasCertificate);
  if (TEAMS_APP_TYPE === 'UserAssignedMSI') {
    if (TEAMS_APP_PASSWORD === undefined && !hasCertificate) return [];
    return [
      'TEAMS_APP_TYPE is UserAssignedMSI, which needs no TEAMS_APP_PASSWORD and no TEAMS_CERT_…: leave them out.',
    ];
  }
  if (TEAMS_APP_PASSWORD !== undefined && hasCertificate)
    return ['TEAMS_APP_PASSWORD and TEAMS_CERT_… are both given: leave one out; the certificate is the better one.'];
  if (hasCertificate) return missingOfCertificate(TEAMS_CERT_THUMBPRINT, key);
  if (TEAMS_APP_PASSWORD !== undefined) return [];
  return [
    'TEAMS_APP_PASSWORD is missing: the secret of the bot (or TEAMS_CERT_THUMBPRINT and TEAMS_CERT_KEY_FILE for a certificate).',
  ];
}

/** A managed identity that speaks for the app takes the place of every other proof. */
function besideIdentity(
  { TEAMS_APP_TYPE, TEAMS_APP_PASSWORD }: TeamsSettings,
  hasCertificate: boolean,
): readonly string[] {
  if (TEAMS_APP_TYPE === 'UserAssignedMSI')
    return [
      'TEAMS_MANAGED_IDENTITY is for a SingleTenant app: with UserAssignedMSI the bot’s id is the identity already.',
    ];
  if (TEAMS_APP_PASSWORD === undefined && !hasCertificate) return [];
  return ['TEAMS_MANAGED_IDENTITY needs no TEAMS_APP_PASSWORD and no TEAMS_CERT_…: leave them out.'];
}

function missingOfCertificate(thumbprint: string | undefined, key: CertificateKey): readonly string[] {
  if (key !== null && 'fault' in key) return [key.fault];
  if (key === null) return ['TEAMS_CERT_KEY_FILE is missing: the file with the private key of the certificate.'];
  return thumbprint === undefined
    ? ['TEAMS_CERT_THUMBPRINT is missing: the thumbprint of the certificate, as Entra shows it.']
    : [];
}

/** Teams as it is configured; null when none of its settings is given. */
export function teamsIn(settings: TeamsSettings, key: CertificateKey, host: AzureHost): TeamsConfig | null {
  if (!hasTeams(settings)) return null;
  const app = appIn(settings, key);
  return {
    sdk: settings.TEAMS_SDK === '2' ? 2 : 1,
    app,
    allowedTenants: settings.TEAMS_ALLOWED_TENANTS ?? (app === null ? [] : [app.tenant]),
    serviceUrls: settings.TEAMS_SERVICE_URLS?.map(closed) ?? (app === null ? TRIAL_CLIENT : PUBLIC_CLOUD),
    openIdMetadata: settings.TEAMS_OPENID_METADATA ?? null,
    loginUrl: settings.TEAMS_LOGIN_URL ?? null,
    host,
    digestTeam: settings.TEAMS_DIGEST_TEAM ?? null,
    digestChannel: settings.TEAMS_DIGEST_CHANNEL ?? null,
  };
}

function appIn(settings: TeamsSettings, key: CertificateKey): TeamsConfig['app'] {
  const { TEAMS_APP_ID: id, TEAMS_TENANT_ID: tenant, TEAMS_APP_TYPE: type = 'SingleTenant' } = settings;
  const credential = type === 'UserAssignedMSI' ? MANAGED : credentialIn(settings, key);
  return id === undefined || tenant === undefined || credential === null ? null : { id, type, tenant, credential };
}

const MANAGED: TeamsCredential = { kind: 'managed-identity' };

function credentialIn(
  { TEAMS_MANAGED_IDENTITY, TEAMS_CERT_THUMBPRINT: thumbprint, ...settings }: TeamsSettings,
  key: CertificateKey,
): TeamsCredential | null {
  if (TEAMS_MANAGED_IDENTITY !== undefined) return { kind: 'federated', identity: TEAMS_MANAGED_IDENTITY };
  const { TEAMS_APP_PASSWORD: password, TEAMS_APP_PASSWORD_ENDS: ends } = settings;
  if (password !== undefined)
    return { kind: 'secret', secret: secret(password), ...(ends === undefined ? {} : { ends }) };
  if (thumbprint === undefined || key === null || 'fault' in key) return null;
  return { kind: 'certificate', thumbprint, key: secret(key.pem) };
}

/** So that "https://smba.trafficmanager.net" is no beginning of "https://smba.trafficmanager.net.example". */
function closed(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}
