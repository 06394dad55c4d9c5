import { useMessages } from '../messages/index.ts';
import { Button, IconDown, Menu, MenuItem, MenuSeparator, withBlanks } from '../ui/index.ts';
import type { OpenFinding } from './board.ts';
import { entryOf } from './dictionary-entry.ts';
import type { FindingDesk } from './finding-desk.ts';
import css from './findings.module.css';
import { useAddWord } from './use-add-word.ts';
import { isRule, useRuleOff } from './use-rule-off.ts';

/** More fixes than this make choosing slower than typing. */
const mostFixes = 4;

/** What the story's command table gives the same. */
export const addWordKey = 'Mod+Shift+Y';

interface FixButtonsProps {
  readonly desk: FindingDesk;
  readonly finding: OpenFinding;
  /** After a fix or an ignore. */
  readonly onDone: () => void;
}

/** A finding's fixes, the first one on Enter, and the ways to ignore it. */
export function FixButtons({ desk, finding, onDone }: FixButtonsProps) {
  const { findings: words } = useMessages();
  const addWord = useAddWord();
  const turnOff = useRuleOff();
  const entry = entryOf(finding, desk.board.textOf(finding));
  return (
    <div className={css['actions']} {...(finding.fixes.length > 0 && { 'data-fixes': true })}>
      {finding.fixes.slice(0, mostFixes).map((fix, at) => (
        <Button
          key={fix.text}
          kind={at === 0 ? 'primary' : 'plain'}
          {...(at === 0 ? { keyHint: 'Enter' } : {})}
          aria-label={fix.text === '' ? words.remove : words.fixTo(fix.text)}
          onPress={() => {
            desk.fix(finding, fix.text);
            onDone();
          }}
        >
          <span className={css['fix']}>{fix.text === '' ? words.remove : withBlanks(fix.text)}</span>
        </Button>
      ))}
      <Menu
        label={words.ignore}
        trigger={
          <Button kind="quiet" iconAfter={IconDown}>
            {words.ignore}
          </Button>
        }
      >
        <MenuItem
          onAction={() => {
            desk.board.ignoreOnce(finding.id);
            onDone();
          }}
        >
          {words.ignoreOnce}
        </MenuItem>
        <MenuItem
          onAction={() => {
            desk.board.ignoreInStory(finding.id);
            onDone();
          }}
        >
          {words.ignoreInStory}
        </MenuItem>
        {entry !== null && (
          <MenuItem
            keyHint={addWordKey}
            onAction={() => {
              addWord(entry);
              onDone();
            }}
          >
            {words.addWord(entry)}
          </MenuItem>
        )}
        {isRule(finding) && (
          <>
            <MenuSeparator />
            <MenuItem
              onAction={() => {
                turnOff(finding.rule);
                onDone();
              }}
            >
              {words.ruleOff}
            </MenuItem>
            <MenuItem onAction={() => desk.askDispute(finding)}>{words.dispute}</MenuItem>
          </>
        )}
      </Menu>
    </div>
  );
}
