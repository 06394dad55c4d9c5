import { z } from 'zod';
import { storyStates } from '../../../shared/article/index.ts';
import { revisionReasons, submittedFinding } from '../../../shared/api/index.ts';
import { roles, steps } from '../../../shared/review/index.ts';

/** The version of the hand-over file. Raised when an older Morat could misread a newer file. */
export const handOverVersion = 1;

const id = z.string().min(1).max(64);
const name = z.string().max(1000);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** `manifest.json`: what the file holds, each part with its hash. Described in docs/hand-over-format.md. */
export const manifest = z.object({
  format: z.literal('morat-hand-over'),
  version: z.literal(handOverVersion),
  story: id,
  headline: z.string().max(10_000),
  handedOverBy: name,
  at: z.iso.datetime(),
  /** The revision that `article.json` is. */
  revision: id,
  /** Oldest first; each one's story is in `revisions/<id>.json`. */
  revisions: z
    .array(
      z.object({
        id: id.regex(/^[\w-]+$/),
        parents: z.array(id).max(2),
        at: z.iso.datetime(),
        reason: z.enum(revisionReasons).catch('checkpoint'),
        author: name,
        note: z.string().max(10_000),
      }),
    )
    .min(1)
    .max(100_000),
  /** The story's way, oldest step first; `parent` is the step before. */
  record: z
    .array(
      z.object({
        id,
        parent: id.nullable(),
        step: z.enum(steps),
        before: z.enum(storyStates),
        after: z.enum(storyStates),
        at: z.iso.datetime(),
        author: name,
        role: z.enum(roles),
        assignee: name,
        note: z.string().max(10_000),
        revision: id.nullable(),
        findings: z.array(submittedFinding).max(500),
      }),
    )
    .max(10_000),
  photos: z.array(z.object({ asset: hash, fileName: z.string().max(1000), file: z.string().max(300) })).max(10_000),
  files: z.array(z.object({ name: z.string().max(300), bytes: z.int().min(0), sha256: hash })).max(200_000),
});
export type Manifest = z.infer<typeof manifest>;
