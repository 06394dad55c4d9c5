import { z } from 'zod';
import { textFields } from '../article/index.ts';
import { kinds } from './kinds/index.ts';
import { categories, severities } from './rule.ts';

// The form in which people write packs. docs/style-packs.md explains it; the JSON Schema is made from this.

/** Both languages, or the Vietnamese alone. */
export const writtenWording = z.union([
  z.string().max(2000),
  z.strictObject({ vi: z.string().max(2000), en: z.string().max(2000) }),
]);

const writtenExample = z.union([
  z.string().min(1).max(4000),
  z.strictObject({
    text: z.string().min(1).max(4000),
    field: z.enum(textFields).optional(),
    date: z.iso.date().optional(),
    body: z.string().max(4000).optional(),
    found: z.string().max(4000).optional(),
    fix: z.string().max(4000).optional(),
  }),
]);

/** What every rule may say, whatever its kind. */
export const writtenRule = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .max(80)
    .optional(),
  kind: z.string().max(40),
  category: z.enum(categories).optional(),
  severity: z.enum(severities).optional(),
  name: writtenWording.optional(),
  message: writtenWording.optional(),
  why: writtenWording.optional(),
  source: writtenWording.optional(),
  fields: z.array(z.enum(textFields)).min(1).optional(),
  quoted: z.boolean().optional(),
  on: z.boolean().optional(),
  draft: z.boolean().optional(),
  by: z.string().max(200).optional(),
  since: z.iso.date().optional(),
  examples: z
    .strictObject({
      bad: z.array(writtenExample).max(100).optional(),
      ok: z.array(writtenExample).max(100).optional(),
    })
    .optional(),
});
export type WrittenRule = z.output<typeof writtenRule>;
export const commonKeys: ReadonlySet<string> = new Set(Object.keys(writtenRule.shape));

/** A file of rules. `defaults` fill what its rules leave out; each line of `terms` is a rule of kind term. */
export const writtenFile = z.strictObject({
  defaults: z.record(z.string(), z.unknown()).optional(),
  rules: z.array(z.unknown()).max(100_000).optional(),
  terms: z.string().optional(),
});

const packId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(60);

/** `off`, `on`, a severity, or values that take the place of the rule's own. */
const writtenOverride = z.union([z.enum(['off', 'on', ...severities]), z.record(z.string(), z.unknown())]);

/** pack.yaml */
export const writtenPack = z.strictObject({
  id: packId,
  name: writtenWording,
  description: writtenWording.optional(),
  extends: z.array(packId).max(20).optional(),
  /** The house's own measures, which a newsroom takes over with the pack: tonePlacement, headlineMaxCharacters… */
  house: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  overrides: z.record(z.string(), writtenOverride).optional(),
});
export type WrittenPack = z.output<typeof writtenPack>;

/** The JSON Schema of pack.yaml and of files of rules, with which an editor completes and validates. */
export function packJsonSchema(): Record<string, unknown> {
  const oneRule = z.union(
    kinds.map((kind) =>
      z.strictObject({
        ...writtenRule.shape,
        ...kind.options.shape,
        // a file's defaults may have said it
        kind: z.literal(kind.name).optional(),
      }),
    ),
  );
  const file = writtenFile.extend({ rules: z.array(oneRule).optional() });
  const { $schema, ...schema } = z.toJSONSchema(z.union([writtenPack, file]), {
    io: 'input',
    unrepresentable: 'any',
  });
  return { $schema, title: 'Morat style pack', ...schema };
}
