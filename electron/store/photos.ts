import type { Database } from 'better-sqlite3';

/** An original in the photo folder. */
export interface PhotoAsset {
  /** SHA-256 of its bytes, hex. */
  readonly asset: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** What was read out of the file, as it was read. */
  readonly details: Readonly<Record<string, unknown>>;
  readonly addedAt: string;
}

export interface PhotoAssets {
  /** Notes an original that has reached the disk; one that is already noted stays as it is. */
  add(asset: Omit<PhotoAsset, 'addedAt'>): void;
  find(asset: string): PhotoAsset | null;
}

export function makePhotoAssets(db: Database, now: () => string): PhotoAssets {
  const add = db.prepare(`
    INSERT INTO photos (asset, file_name, media_type, bytes, details, added_at)
    VALUES (@asset, @fileName, @mediaType, @bytes, @details, @addedAt) ON CONFLICT (asset) DO NOTHING`);
  const find = db.prepare<[string], Omit<PhotoAsset, 'details'> & { details: string }>(`
    SELECT asset, file_name AS fileName, media_type AS mediaType, bytes, details, added_at AS addedAt
    FROM photos WHERE asset = ?`);
  return {
    add(asset) {
      add.run({ ...asset, details: JSON.stringify(asset.details), addedAt: now() });
    },
    find(asset) {
      const found = find.get(asset);
      return found ? { ...found, details: JSON.parse(found.details) as Record<string, unknown> } : null;
    },
  };
}
