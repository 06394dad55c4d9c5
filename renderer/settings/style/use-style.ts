import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type StyleState, ownPack } from '../../../shared/api/index.ts';
import type { RuleChoice } from '../../../shared/style/index.ts';
import { useClient, useEvent } from '../../bridge/index.ts';
import { failureNotice, useMessages } from '../../messages/index.ts';
import { saveFile, useNotices } from '../../ui/index.ts';
import { useSettings } from '../use-settings.ts';

const styleKey = ['style'] as const;
const noticeId = 'settings.style';

/** The house's style as it holds now, read again whenever it changes; undefined while it is read. */
export function useStyleState(): StyleState | undefined {
  const { style } = useClient();
  const queries = useQueryClient();
  useEvent('styleChanged', () => void queries.invalidateQueries({ queryKey: styleKey }));
  return useQuery({ queryKey: styleKey, queryFn: () => style.state({}) }).data;
}

interface StyleActions {
  readonly choosePack: (pack: string, name: string, hasMeasures: boolean) => void;
  /** On or off, or another severity; null takes the person's decision back. */
  readonly decide: (rule: string, choice: RuleChoice | null) => void;
  /** With a way back. */
  readonly removeTerm: (rule: string) => void;
  readonly importTerms: (file: File) => void;
  readonly exportTerms: () => void;
}

/** What can be done with the house's style; failures are told. */
export function useStyleActions(): StyleActions {
  const { style } = useClient();
  const queries = useQueryClient();
  const messages = useMessages();
  const notices = useNotices();
  const { choices } = useSettings().style;
  const { style: words } = messages;
  const done = (text: string, next?: string) =>
    notices.show({ id: noticeId, kind: 'done', text, ...(next !== undefined && { next }) });
  const run = (work: Promise<unknown>, name = '') => {
    work.catch((error: unknown) => {
      notices.show({ id: noticeId, ...failureNotice(error, messages, name) });
      void queries.invalidateQueries({ queryKey: styleKey });
    });
  };
  return {
    choosePack(pack, name, hasMeasures) {
      const told = async () => {
        await style.choose({ pack });
        done(words.packChosen(name), hasMeasures ? words.packMeasures : undefined);
      };
      run(told());
    },
    decide(rule, choice) {
      const { on, severity } = { ...choices[rule], ...choice };
      const whole = choice && { ...(on !== undefined && { on }), ...(severity !== undefined && { severity }) };
      // seen at once: reading thousands of rules again takes a moment
      if (whole) queries.setQueryData<StyleState>(styleKey, (before) => before && withDecision(before, rule, whole));
      run(style.decide({ rule, choice: whole }));
    },
    removeTerm(rule) {
      const row = queries.getQueryData<StyleState>(styleKey)?.rules.find((one) => one.rule.id === rule);
      const told = async () => {
        await style.removeTerm({ rule });
        if (!row) return;
        const { options, why, severity, name } = row.rule;
        const [avoid = ''] = Array.isArray(options['avoid']) ? options['avoid'].map(String) : [];
        const [prefer = null] = Array.isArray(options['prefer']) ? options['prefer'].map(String) : [];
        const perform = () => run(style.addTerm({ avoid, prefer, why: why.vi, severity }));
        notices.show({
          id: noticeId,
          kind: 'done',
          text: words.removed(name.vi),
          action: { label: words.undo, perform },
        });
      };
      run(told());
    },
    importTerms(file) {
      const told = async () => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const { added, known, refused } = await style.importTerms({ bytes });
        done(words.imported(added, known), refused.length > 0 ? words.refused(refused) : undefined);
      };
      run(told(), file.name);
    },
    exportTerms() {
      const told = async () => saveFile(words.termsFile, (await style.exportTerms({})).text, 'text/csv');
      run(told());
    },
  };
}

function withDecision(state: StyleState, id: string, choice: RuleChoice): StyleState {
  const inPack = state.rules.some(({ rule }) => rule.id === id);
  if (inPack)
    return {
      ...state,
      rules: state.rules.map((row) =>
        row.rule.id === id
          ? {
              ...row,
              decidedBy: 'person',
              rule: {
                ...row.rule,
                on: choice.on ?? row.rule.on,
                draft: choice.on === true ? false : row.rule.draft,
                severity: choice.severity ?? row.rule.severity,
              },
            }
          : row,
      ),
    };
  const known = state.checks.find((one) => one.id === id);
  const counts = known?.counts ?? { taken: 0, ignored: 0 };
  return {
    ...state,
    checks: [
      ...state.checks.filter((one) => one.id !== id),
      { id, choice: { ...known?.choice, ...choice }, decidedBy: 'person', counts },
    ],
  };
}

/** Whether the rule was added in the window and can be taken away there. */
export const isAddedTerm = ({ pack, kind, file }: { pack: string; kind: string; file: string }): boolean =>
  pack === ownPack && kind === 'term' && file === 'them-nhanh.yaml';
