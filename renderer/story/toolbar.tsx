import { type ReactNode, useSyncExternalStore } from 'react';
import { Toolbar as AriaToolbar, ToggleButton } from 'react-aria-components';
import type { Format } from '../../shared/article/index.ts';
import { textKinds, type TextBlockKind, type TextTools } from '../editor/index.ts';
import { useMessages } from '../messages/index.ts';
import {
  Button,
  type CommandRegistry,
  Icon,
  IconAddPhoto,
  IconBold,
  IconButton,
  type IconComponent,
  IconDown,
  IconGo,
  IconItalic,
  IconLink,
  IconMore,
  IconPrint,
  IconQuote,
  IconRedo,
  IconSubscript,
  IconSuperscript,
  IconUnderline,
  IconUndo,
  Menu,
  MenuItem,
  MenuSeparator,
  Tooltip,
} from '../ui/index.ts';
import { WayMenu } from '../review/workflow/index.ts';
import css from './story-screen.module.css';

type KindName = keyof typeof textKinds;
const nameOf = (kind: TextBlockKind): KindName => kind.listItem ?? kind.style;

interface StoryToolbarProps {
  readonly draft: string;
  readonly commands: CommandRegistry;
  readonly tools: TextTools;
  readonly onLink: () => void;
  readonly onPhoto: () => void;
  readonly onMarks: (where: 'here' | 'story') => void;
  readonly onPlaceTones: () => void;
  readonly onHouseStyle: () => void;
  readonly onTerm: () => void;
  readonly onReport: () => void;
  readonly onPrint: () => void;
  /** The switch between editing and suggesting. */
  readonly mode: ReactNode;
  readonly onPublish: () => void;
  /** Puts on disk what was typed last; false if it could not. */
  readonly flush: () => Promise<boolean>;
}

/** The few things above the paper. */
export function StoryToolbar(props: StoryToolbarProps) {
  const {
    draft,
    mode,
    commands,
    tools,
    onLink,
    onPhoto,
    onMarks,
    onPlaceTones,
    onHouseStyle,
    onTerm,
    onReport,
    onPrint,
    onPublish,
    flush,
  } = props;
  const { story, findings, print, style } = useMessages();
  const words = story.toolbar;
  const state = useSyncExternalStore(tools.onState, tools.state);
  const kind = state.kind ? nameOf(state.kind) : null;
  const inBody = kind !== null;
  const format = (name: Format, icon: IconComponent, keyHint?: string) => (
    <Toggle
      icon={icon}
      label={words[name]}
      isOn={state.formats.includes(name)}
      isDisabled={!inBody}
      onToggle={() => tools.toggle(name)}
      {...(keyHint !== undefined && { keyHint })}
    />
  );
  return (
    <AriaToolbar aria-label={words.label} className={css['tools'] ?? ''} onPointerDown={keepSelection}>
      <IconButton icon={IconUndo} label={words.undo} keyHint="Mod+Z" isDisabled={!state.canUndo} onPress={tools.undo} />
      <IconButton
        icon={IconRedo}
        label={words.redo}
        keyHint="Mod+Shift+Z"
        isDisabled={!state.canRedo}
        onPress={tools.redo}
      />
      <span className={css['separator']} />
      <Menu
        label={words.style}
        placement="bottom start"
        trigger={
          <Button kind="quiet" iconAfter={IconDown} isDisabled={!inBody} aria-label={words.style}>
            <span className={css['style']}>{words.styles[kind ?? 'normal']}</span>
          </Button>
        }
      >
        {(Object.keys(textKinds) as KindName[]).map((name) => (
          <MenuItem key={name} isChosen={name === kind} onAction={() => tools.setKind(textKinds[name])}>
            {words.styles[name]}
          </MenuItem>
        ))}
      </Menu>
      {format('strong', IconBold, 'Mod+B')}
      {format('em', IconItalic, 'Mod+I')}
      <Toggle icon={IconLink} label={words.link} isOn={state.link !== null} isDisabled={!inBody} onToggle={onLink} />
      <Toggle
        icon={IconQuote}
        label={words.quote}
        isOn={kind === 'blockquote'}
        isDisabled={!inBody}
        onToggle={() => tools.setKind(textKinds[kind === 'blockquote' ? 'normal' : 'blockquote'])}
      />
      <IconButton icon={IconAddPhoto} label={words.photo} onPress={onPhoto} />
      <Menu label={words.more} trigger={<IconButton icon={IconMore} label={words.more} />}>
        <MenuItem keyHint="Mod+Shift+M" onAction={() => onMarks('here')}>
          {findings.addMarks}
        </MenuItem>
        <MenuItem onAction={() => onMarks('story')}>{findings.addMarksStory}</MenuItem>
        <MenuItem onAction={onPlaceTones}>{findings.placeTones}</MenuItem>
        <MenuItem onAction={onHouseStyle}>{findings.houseStyle}</MenuItem>
        <MenuItem keyHint="Mod+Alt+Y" onAction={onTerm}>
          {style.addFromStory}
        </MenuItem>
        <MenuItem onAction={onReport}>{findings.saveReport}</MenuItem>
        <MenuItem icon={IconPrint} keyHint="Mod+P" onAction={onPrint}>
          {print.command}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={IconUnderline} keyHint="Mod+U" isDisabled={!inBody} onAction={() => tools.toggle('underline')}>
          {words.underline}
        </MenuItem>
        <MenuItem icon={IconSuperscript} isDisabled={!inBody} onAction={() => tools.toggle('sup')}>
          {words.sup}
        </MenuItem>
        <MenuItem icon={IconSubscript} isDisabled={!inBody} onAction={() => tools.toggle('sub')}>
          {words.sub}
        </MenuItem>
      </Menu>
      <span className={css['gap']} />
      {mode}
      <WayMenu draft={draft} commands={commands} flush={flush} onReady={onPublish} />
      <Button kind="primary" iconAfter={IconGo} onPress={onPublish}>
        {words.publish}
      </Button>
    </AriaToolbar>
  );
}

/** A press on a tool must not take the selection out of the text. */
function keepSelection(event: { preventDefault(): void }): void {
  event.preventDefault();
}

interface ToggleProps {
  readonly icon: IconComponent;
  readonly label: string;
  readonly isOn: boolean;
  readonly isDisabled: boolean;
  readonly keyHint?: string;
  readonly onToggle: () => void;
}

function Toggle({ icon, label, isOn, isDisabled, keyHint, onToggle }: ToggleProps) {
  return (
    <Tooltip text={label} {...(keyHint !== undefined && { keyHint })}>
      <ToggleButton
        className={css['toggle'] ?? ''}
        aria-label={label}
        isSelected={isOn}
        isDisabled={isDisabled}
        onChange={onToggle}
      >
        <Icon of={icon} />
      </ToggleButton>
    </Tooltip>
  );
}
