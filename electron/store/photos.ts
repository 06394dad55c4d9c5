import type { Database } from 'better-sqlite3';
import type { PhotoUse } from '../../shared/api/index.ts';
import { differingBits, sameLookBits } from '../../shared/base/index.ts';

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
  /** Notes an original that has reached the disk; one that is there already keeps its name and day. */
  add(asset: Omit<PhotoAsset, 'addedAt'>): void;
  find(asset: string): PhotoAsset | null;
  /** Where these originals, or others that look the same (`details.look`), stand but in the story `except`. */
  uses(assets: readonly string[], except: string): readonly PhotoUse[];
}

export function makePhotoAssets(db: Database, now: () => string): PhotoAssets {
  const add = db.prepare(`
    INSERT INTO photos (asset, file_name, media_type, bytes, details, added_at)
    VALUES (@asset, @fileName, @mediaType, @bytes, @details, @addedAt)
    ON CONFLICT (asset) DO UPDATE SET details = excluded.details`);
  const find = db.prepare<[string], Omit<PhotoAsset, 'details'> & { details: string }>(`
    SELECT asset, file_name AS fileName, media_type AS mediaType, bytes, details, added_at AS addedAt
    FROM photos WHERE asset = ?`);
  const looks = db.prepare<[], { asset: string; look: string | null }>(
    "SELECT asset, details ->> '$.look' AS look FROM photos",
  );
  const uses = db.prepare<[{ assets: string; except: string }], Omit<PhotoUse, 'isAlike'>>(`
    SELECT drafts.id AS draft, drafts.headline, drafts.state, photo.value ->> '$.asset' AS asset
    FROM drafts
    JOIN draft_heads ON draft_heads.draft = drafts.number
    JOIN json_each(draft_heads.head, '$.photos') AS photo
    WHERE drafts.deleted_at IS NULL AND drafts.id <> @except
      AND photo.value ->> '$.asset' IN (SELECT value FROM json_each(@assets))
    ORDER BY drafts.updated_at DESC`);
  /** Each of the assets under its own name, and those that look the same under it as well. */
  const withAlike = (assets: readonly string[]): Map<string, string[]> => {
    const all = looks.all();
    const lookOf = new Map(all.map((one) => [one.asset, one.look]));
    const found = new Map<string, string[]>();
    for (const asset of assets) {
      const own = lookOf.get(asset);
      for (const { asset: other, look } of all)
        if (other === asset || (own && look && differingBits(own, look) <= sameLookBits))
          found.set(other, [...(found.get(other) ?? []), asset]);
    }
    return found;
  };
  return {
    uses(assets, except) {
      const wanted = withAlike(assets);
      return uses
        .all({ assets: JSON.stringify([...wanted.keys()]), except })
        .flatMap((use) =>
          (wanted.get(use.asset) ?? []).map((asset) => ({ ...use, asset, isAlike: asset !== use.asset })),
        );
    },
    add(asset) {
      add.run({ ...asset, details: JSON.stringify(asset.details), addedAt: now() });
    },
    find(asset) {
      const found = find.get(asset);
      return found ? { ...found, details: JSON.parse(found.details) as Record<string, unknown> } : null;
    },
  };
}
