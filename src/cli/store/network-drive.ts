/** The magic numbers of statfs(2) for drives of other machines, on which SQLite's locks do not hold. */
const NETWORKS: Readonly<Record<number, string>> = {
  0x6969: 'NFS',
  0x517b: 'SMB',
  0xff534d42: 'CIFS',
  0xfe534d42: 'SMB',
  0x564c: 'NCP',
  0x01021997: '9p',
  0x5346414f: 'AFS',
  0x6b414653: 'AFS',
  0x73757245: 'Coda',
  0x00c36400: 'Ceph',
  0x0bd00bd0: 'Lustre',
  0x47504653: 'GPFS',
  0x7461636f: 'OCFS2',
  0x01161970: 'GFS2',
  0x786f4256: 'VirtualBox',
};

/** A drive that a program of its own answers for, which may be of this machine or of another. */
const FUSE = 0x65735546;
const FUSE_NETWORKS =
  /^fuse\.(?:sshfs|gluster|ceph|s3fs|s3ql|goofys|mount-s3|gcsfuse|blobfuse|rclone|davfs|curlftpfs|juicefs|mfs|moosefs|lizardfs|seaweedfs|nfs|smb)/u;

/** Another machine's drive under a folder, as people call its kind; null for one of this machine. `mounts` is what Linux says of all that is mounted. */
export function networkDrive(
  folder: string,
  { type, mounts }: { readonly type: number; readonly mounts: string },
): string | null {
  // On Windows a share has its machine in front.
  if (folder.startsWith('\\\\')) return 'SMB';
  const kind = type === FUSE ? (FUSE_NETWORKS.exec(kindUnder(folder, mounts))?.[0] ?? null) : null;
  return NETWORKS[type] ?? kind?.replace('fuse.', '') ?? null;
}

// '36 35 0:30 / /data rw,relatime shared:1 - fuse.sshfs host:/data rw' -> '/data' and 'fuse.sshfs'.
const MOUNT = /^(?:\S+ ){4}(?<place>\S+) .* - (?<kind>\S+) /u;

/** The kind of what is mounted nearest above a folder. */
function kindUnder(folder: string, mounts: string): string {
  let nearest = { place: '', kind: '' };
  for (const line of mounts.split('\n')) {
    const { place, kind } = MOUNT.exec(line)?.groups ?? {};
    if (place === undefined || kind === undefined || place.length < nearest.place.length) continue;
    if (folder === place || folder.startsWith(place.endsWith('/') ? place : `${place}/`)) nearest = { place, kind };
  }
  return nearest.kind;
}
