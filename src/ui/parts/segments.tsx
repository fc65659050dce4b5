import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import styles from './segments.module.css';

export interface SegmentsProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly icon?: IconName }[];
  /** Only the icons show; the labels are for screen readers. */
  readonly iconsOnly?: boolean;
  readonly onValue: (value: Value) => void;
}

/** A choice of a few short things, all in sight. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { label, value, options, iconsOnly = false, onValue } = props;
  return (
    <RadioGroup<Value>
      aria-label={label}
      value={value}
      onValueChange={(chosen) => onValue(chosen)}
      className={styles['segments']}
    >
      {options.map((option) => (
        <Radio.Root
          key={option.value}
          value={option.value}
          className={classes(styles['segment'], iconsOnly && styles['square'])}
        >
          {option.icon !== undefined && <Icon name={option.icon} />}
          <span className={iconsOnly ? 'hidden-but-read' : undefined}>{option.label}</span>
        </Radio.Root>
      ))}
    </RadioGroup>
  );
}
