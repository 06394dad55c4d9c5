import { useState } from 'react';
import type { StyleState } from '../../../shared/api/index.ts';
import { useMessages } from '../../messages/index.ts';
import {
  Button,
  chooseFile,
  IconComment,
  IconDown,
  IconImport,
  IconPlus,
  IconWarning,
  Icon,
  Menu,
  MenuItem,
} from '../../ui/index.ts';
import { DisputesDialog, useDisputes } from './disputes-dialog.tsx';
import { PackSelect } from './pack-field.tsx';
import css from './style.module.css';
import { TermDialog } from './term-dialog.tsx';
import type { useStyleActions } from './use-style.ts';

interface StyleHeadProps {
  readonly state: StyleState;
  readonly actions: ReturnType<typeof useStyleActions>;
  readonly nameOf: (rule: string) => string;
  readonly onRule: (rule: string) => void;
}

/** The house's pack, new terms, and what is wrong in the packs. */
export function StyleHead({ state, actions, nameOf, onRule }: StyleHeadProps) {
  const { style: words, language } = useMessages();
  const [opened, setOpened] = useState<'term' | 'disputes' | null>(null);
  const close = () => setOpened(null);
  const open = useDisputes().filter(({ settledAt }) => settledAt === null).length;
  const chosen = state.packs.find(({ id }) => id === state.chosen);
  const others = state.packs.filter(({ id, isUsed }) => isUsed && id !== state.chosen);
  return (
    <>
      <div className={css['head']}>
        <div className={css['pack']}>
          <PackSelect state={state} />
        </div>
        <p className={css['about']}>
          {chosen?.description[language]}{' '}
          {others.length > 0 && words.alsoUsed(others.map(({ name }) => name[language]).join(', '))}
        </p>
        <Menu
          label={words.more}
          trigger={
            <Button kind="quiet" iconAfter={IconDown}>
              {words.more}
            </Button>
          }
        >
          <MenuItem icon={IconImport} onAction={() => chooseFile('.csv,text/csv', actions.importTerms)}>
            {words.importTerms}
          </MenuItem>
          <MenuItem onAction={actions.exportTerms}>{words.exportTerms}</MenuItem>
          <MenuItem icon={IconComment} onAction={() => setOpened('disputes')}>
            {words.disputes(open)}
          </MenuItem>
        </Menu>
        <Button icon={IconPlus} onPress={() => setOpened('term')}>
          {words.addTerm}
        </Button>
      </div>
      {state.problems.length > 0 && (
        <details className={css['problems']}>
          <summary>
            <Icon of={IconWarning} size={16} /> {words.problems(state.problems.length)}
          </summary>
          <p className={css['hint']}>{words.problemsHint}</p>
          <ul>
            {state.problems.map(({ pack, file, line, rule, message }) => (
              <li key={`${pack} ${file} ${line} ${rule} ${message.vi}`}>
                <code>{words.at(`${pack}/${file}`, line)}</code> {message[language]}
              </li>
            ))}
          </ul>
        </details>
      )}
      {opened === 'term' && <TermDialog onAdded={onRule} onClose={close} />}
      {opened === 'disputes' && (
        <DisputesDialog
          nameOf={nameOf}
          onRule={(rule) => {
            close();
            onRule(rule);
          }}
          onClose={close}
        />
      )}
    </>
  );
}
