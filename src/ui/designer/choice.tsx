import { Segments } from '../parts/segments.tsx';
import type { SegmentsProps } from '../parts/segments.tsx';
import styles from './inspector.module.css';

/** A choice of a few things under what it is a choice of. */
export function Choice<Value extends string>(props: SegmentsProps<Value>) {
  return (
    <div className={styles['choice']}>
      {/* The choice itself is named so. */}
      <span aria-hidden="true" className={styles['choiceOf']}>
        {props.label}
      </span>
      <Segments {...props} />
    </div>
  );
}
