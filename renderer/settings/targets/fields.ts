import type { TargetConfig, TargetKind } from '../../../shared/api/index.ts';

/** What the fields of one kind are given. The secret is what was typed just now, empty for the one that is kept. */
export interface FieldsProps<Kind extends TargetKind> {
  readonly config: Extract<TargetConfig, { kind: Kind }>;
  readonly onChange: (config: TargetConfig) => void;
  readonly secret: string;
  readonly onSecret: (secret: string) => void;
  readonly hasSecret: boolean;
}
