import { severities } from '../../../shared/style/index.ts';
import type { PackRow } from '../../../shared/api/index.ts';
import { useMessages } from '../../messages/index.ts';
import { Button, IconBin, IconUndo, SegmentedControl } from '../../ui/index.ts';
import { useSettings } from '../use-settings.ts';
import { isDoubted, type ListedRule } from './listed-rule.ts';
import { RuleExamples } from './rule-examples.tsx';
import css from './style.module.css';
import { Trial } from './trial.tsx';
import { isAddedTerm, type useStyleActions } from './use-style.ts';

interface RuleDetailProps {
  readonly listed: ListedRule;
  readonly packs: readonly PackRow[];
  readonly actions: ReturnType<typeof useStyleActions>;
}

/** One rule: whether and how much it counts, why it is there, what it does, and what came of it. */
export function RuleDetail({ listed, packs, actions }: RuleDetailProps) {
  const { style: words, findings, language, format } = useMessages();
  const { choices } = useSettings().style;
  const { id, rule, counts, decidedBy } = listed;
  const decision = choices[id];
  const pack = packs.find((one) => one.id === decidedBy)?.name[language] ?? decidedBy;
  return (
    <article className={css['detail']} aria-label={listed.name}>
      <div>
        <h3>{listed.name}</h3>
        <p className={css['hint']}>
          {findings.kinds[listed.category]} · {listed.packName}
          {rule && ` · ${words.place(rule.file, rule.line)}`}
        </p>
      </div>
      <div className={css['choices']}>
        <SegmentedControl
          label={words.use}
          value={listed.isOn ? 'on' : 'off'}
          segments={(['on', 'off'] as const).map((value) => ({ value, label: words.uses[value] }))}
          onChange={(value) => actions.decide(id, { on: value === 'on' })}
        />
        <SegmentedControl
          label={words.severity}
          value={listed.severity}
          segments={severities.map((value) => ({ value, label: words.severities[value] }))}
          onChange={(severity) => actions.decide(id, { severity })}
        />
      </div>
      {listed.isDraft && <p className={css['hint']}>{words.goLive}</p>}
      {decidedBy === 'person' ? (
        <p className={css['decided']}>
          {words.decided(decision?.by || words.you, decision?.at ? format.dateTime(decision.at) : '')}
          <Button kind="quiet" icon={IconUndo} onPress={() => actions.decide(id, null)}>
            {words.takeBack}
          </Button>
        </p>
      ) : (
        pack !== null && <p className={css['hint']}>{words.decidedByPack(pack)}</p>
      )}
      <dl className={css['facts']}>
        {rule && rule.why[language] !== '' && (
          <>
            <dt>{words.why}</dt>
            <dd>{rule.why[language]}</dd>
          </>
        )}
        {listed.source !== '' && (
          <>
            <dt>{words.source}</dt>
            <dd>{listed.source}</dd>
          </>
        )}
      </dl>
      {rule && <RuleExamples examples={rule.examples} />}
      <p className={css['hint']}>
        {words.counts(counts.taken, counts.ignored)} {isDoubted(counts) && words.doubtedHint}
      </p>
      {rule && (rule.by !== '' || rule.since !== '') && (
        <p className={css['hint']}>
          {words.madeBy(rule.by, rule.since === '' ? '' : format.date(`${rule.since}T00:00:00+07:00`))}
        </p>
      )}
      {rule && <Trial what={() => ({ rule: id })} />}
      {rule && isAddedTerm(rule) && (
        <div>
          <Button kind="quiet" icon={IconBin} onPress={() => actions.removeTerm(id)}>
            {words.removeTerm}
          </Button>
        </div>
      )}
    </article>
  );
}
