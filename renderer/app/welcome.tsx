import { useState } from 'react';
import { useMessages } from '../messages/index.ts';
import { PackField, useSettings, WhoFields } from '../settings/index.ts';
import {
  Button,
  type CommandRegistry,
  EmptyState,
  Icon,
  type IconComponent,
  IconImport,
  IconSample,
  IconStory,
  IconWrite,
} from '../ui/index.ts';
import css from './welcome.module.css';

interface WelcomeProps {
  readonly commands: CommandRegistry;
}

/** The empty desk: three ways to begin. */
export function Welcome({ commands }: WelcomeProps) {
  const { welcome } = useMessages().app;
  const { person } = useSettings();
  // once asked it stays while the name is being typed
  const [asksWho] = useState(person.name === '');
  return (
    <div className={css['place']}>
      <section className={css['welcome']}>
        <h1 className={css['title']}>{welcome.title}</h1>
        <p className={css['text']}>{welcome.text}</p>
        {asksWho && (
          <div className={css['who']}>
            <h2 className={css['whoTitle']}>{welcome.who}</h2>
            <div className={css['whoFields']}>
              <WhoFields />
            </div>
            <div className={css['pack']}>
              <PackField />
            </div>
            <p className={css['hint']}>{welcome.whoHint}</p>
          </div>
        )}
        <Way
          icon={IconWrite}
          name={welcome.write}
          hint={welcome.writeHint}
          onChoose={() => commands.run('draft.create')}
        />
        <Way
          icon={IconImport}
          name={welcome.import}
          hint={welcome.importHint}
          onChoose={() => commands.run('draft.import')}
        />
        <Way
          icon={IconSample}
          name={welcome.sample}
          hint={welcome.sampleHint}
          onChoose={() => commands.run('draft.sample')}
        />
      </section>
    </div>
  );
}

interface WayProps {
  readonly icon: IconComponent;
  readonly name: string;
  readonly hint: string;
  readonly onChoose: () => void;
}

function Way({ icon, name, hint, onChoose }: WayProps) {
  return (
    <button type="button" className={css['way']} onClick={onChoose}>
      <Icon of={icon} size={20} />
      <span>
        <span className={css['name']}>{name}</span>
        <span className={css['hint']}>{hint}</span>
      </span>
    </button>
  );
}

/** Stories there are, none is open. */
export function NoStory({ commands }: WelcomeProps) {
  const { pick } = useMessages().app;
  return (
    <div className={css['place']}>
      <EmptyState icon={IconStory} title={pick.title} text={pick.text}>
        <Button icon={IconWrite} onPress={() => commands.run('draft.create')}>
          {pick.write}
        </Button>
      </EmptyState>
    </div>
  );
}
