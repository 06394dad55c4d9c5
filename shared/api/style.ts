import { z } from 'zod';
import { type RuleChoice, severities, type StyleProblem, type StyleRule, type Wording } from '../style/index.ts';
import { call } from './call.ts';

/** A pack as the settings list it. */
export interface PackRow {
  readonly id: string;
  readonly name: Wording;
  readonly description: Wording;
  readonly extends: readonly string[];
  readonly rules: number;
  /** Ships with Morat; else it is in the newsroom's folder. */
  readonly isShipped: boolean;
  /** Its rules hold now: it was chosen, or a chosen one extends it. */
  readonly isUsed: boolean;
  /** The measures that choosing it brings into the settings. */
  readonly house: Readonly<Record<string, string | number>>;
}

/** A rule with what was decided about it and what came of it on this machine. */
export interface RuleRow {
  /** `on`, `severity` as they hold now. */
  readonly rule: StyleRule;
  /** Who decided last: a pack's id, `person`, or null where the rule stands as it was made. */
  readonly decidedBy: string | null;
  readonly counts: RuleCounts;
}

/** What came of a rule's finds on this machine. */
export interface RuleCounts {
  readonly taken: number;
  readonly ignored: number;
}

/** The house's style as it holds now. */
export interface StyleState {
  readonly packs: readonly PackRow[];
  /** The chosen pack; the newsroom's own one (`ownPack`) always holds after it. */
  readonly chosen: string;
  /** Rules out of packs. */
  readonly rules: readonly RuleRow[];
  /** Decisions about the checks in the code, by id (see ruleInfo of shared/check), and what came of those. */
  readonly checks: readonly {
    readonly id: string;
    readonly choice: RuleChoice;
    readonly decidedBy: string | null;
    readonly counts: RuleCounts;
  }[];
  readonly problems: readonly StyleProblem[];
  /** The newsroom's folder, watched: what is changed there holds at once. */
  readonly folder: string;
}

/** Where a rule that is tried would have found something. */
export interface TriedHit {
  /** The story, or null for a file. */
  readonly draft: string | null;
  /** Its headline, or the file's name. */
  readonly title: string;
  readonly rule: string;
  readonly before: string;
  readonly text: string;
  readonly after: string;
  readonly fix: string | null;
}

export interface Tried {
  readonly texts: number;
  readonly syllables: number;
  readonly found: number;
  /** Files of the folder that could not be read. */
  readonly unread: number;
  /** What is wrong with the rule that was to be tried; then nothing was run. */
  readonly problems: readonly StyleProblem[];
  /** The first finds, at most `mostHits`. */
  readonly hits: readonly TriedHit[];
}
export const mostHits = 500;

/** A note to the style's owner: somebody holds a rule to be wrong here. */
export interface Dispute {
  readonly id: string;
  readonly rule: string;
  /** What was found, and the words around it. */
  readonly text: string;
  readonly note: string;
  readonly by: string;
  readonly at: string;
  readonly settledAt: string | null;
}

/** The newsroom's own pack, into which terms are added. */
export const ownPack = 'toa-soan';

const ruleId = z.string().min(1).max(200);
const words = z.string().trim().min(1).max(200);
const choice = z.strictObject({ on: z.boolean().optional(), severity: z.enum(severities).optional() });
/** As it is kept: with who decided and when. */
const keptChoice = choice.extend({ by: z.string().max(200).optional(), at: z.string().max(40).optional() });
export const styleChoices = z.record(z.string().max(200), keptChoice);

export const style = {
  state: call<StyleState>()(z.strictObject({})),
  /** What a check needs: the rules that hold, without their examples, and the decisions about the checks in the code. */
  book: call<{ rules: StyleRule[]; choices: Record<string, RuleChoice> }>()(z.strictObject({})),
  /** Another pack for the newsroom; its measures come into the settings' `house`. */
  choose: call<null>()(z.strictObject({ pack: z.string().max(60) })),
  /** Switches a rule or sets its severity; null takes the person's decision back. */
  decide: call<null>()(z.strictObject({ rule: ruleId, choice: choice.nullable() })),
  /**
   * A term into the newsroom's own pack. `prefer` null: no fix; '': the words go.
   * Fails with style-term-invalid (`reason`), style-file-broken (`file`).
   */
  addTerm: call<{ rule: string }>()(
    z.strictObject({
      avoid: words,
      prefer: z.union([words, z.literal('')]).nullable(),
      why: z.string().max(500).default(''),
      severity: z.enum(severities).default('warning'),
    }),
  ),
  /** Takes a term that was added here away again. */
  removeTerm: call<null>()(z.strictObject({ rule: ruleId })),
  /** CSV with a head: viết sai, viết đúng, vì sao, nguồn, mức. Lines that are no term are named. Fails with import-unreadable. */
  importTerms: call<{ added: number; known: number; refused: readonly number[] }>()(
    z.strictObject({ bytes: z.instanceof(Uint8Array) }),
  ),
  /** All terms that hold, as such a CSV. */
  exportTerms: call<{ text: string }>()(z.strictObject({})),
  /**
   * Runs a rule that need not hold yet over the stories here and the texts of a folder: either a rule by its id, or one
   * as it would stand in a pack (YAML of a file of rules). Finds are told as they come (`styleTried`). Fails with
   * folder-unreadable (`folder`).
   */
  try: call<Tried>()(
    z.strictObject({
      task: z.string().max(64),
      what: z.union([z.strictObject({ rule: ruleId }), z.strictObject({ yaml: z.string().min(1).max(100_000) })]),
      stories: z.boolean(),
      folder: z.string().max(4096).nullable(),
    }),
  ),
  /** What the person did with finds, to be added up. */
  count: call<null>()(
    z.strictObject({ counts: z.array(z.strictObject({ rule: ruleId, what: z.enum(['taken', 'ignored']) })).max(1000) }),
  ),
  dispute: call<{ id: string }>()(
    z.strictObject({ rule: ruleId, text: z.string().max(1000), note: z.string().trim().min(1).max(2000) }),
  ),
  /** Newest first; those that are settled last. */
  disputes: call<Dispute[]>()(z.strictObject({})),
  settle: call<null>()(z.strictObject({ dispute: z.string().max(64) })),
};
