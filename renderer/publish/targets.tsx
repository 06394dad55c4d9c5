import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { useMessages } from '../messages/index.ts';
import css from './targets.module.css';

/** Where a story can be sent. A CMS becomes one more entry here; what it does is its own connector's. */
const targets = ['package'] as const;
type Target = (typeof targets)[number];

export function Targets() {
  const { publish } = useMessages();
  const [target, setTarget] = useState<Target>('package');
  const words: Readonly<Record<Target, readonly [string, string]>> = {
    package: [publish.packageTarget, publish.packageHint],
  };
  return (
    <div className={css['targets']}>
      <h3 className={css['title']}>{publish.targets}</h3>
      <RadioGroup
        aria-label={publish.targets}
        value={target}
        onChange={(value) => setTarget(targets.find((one) => one === value) ?? 'package')}
      >
        {targets.map((one) => (
          <Radio key={one} value={one} className={css['target'] ?? ''}>
            <span className={css['name']}>{words[one][0]}</span>
            <span className={css['hint']}>{words[one][1]}</span>
          </Radio>
        ))}
      </RadioGroup>
    </div>
  );
}
