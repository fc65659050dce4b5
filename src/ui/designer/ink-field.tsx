import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useEffect, useId, useMemo, useRef } from 'react';
import { channelsOf, parseInk } from '../../base/ink.ts';
import type { Ink } from '../../base/ink.ts';
import { usedInks } from '../../editor/used-inks.ts';
import type { Translate } from '../../i18n/messages.ts';
import type {
  CheckboxElement,
  IconElement,
  LineElement,
  TemplateElement,
  TextElement,
} from '../../template/template.ts';
import { useTranslate } from '../hooks.ts';
import { useDesigner, useDesignerState } from './designer-context.ts';
import styles from './ink-field.module.css';

/** Colours to begin with: all of them read well on white, which is where most ink goes. */
const SWATCHES = {
  black: 'black',
  white: 'white',
  grey: '#666666',
  red: '#c40018',
  blue: '#0b5394',
  green: '#1d6b36',
} as const satisfies Readonly<Record<string, Ink>>;
const NAMES = Object.entries(SWATCHES) as readonly (readonly [keyof typeof SWATCHES, Ink])[];
/** Of the label's own, beside those. */
const MOST_USED = 10;

interface InkFieldProps<Other extends string> {
  readonly label: string;
  readonly value: Ink | Other;
  /** What may be chosen in place of a colour, such as none. */
  readonly other?: { readonly value: Other; readonly label: string };
  readonly onInk: (ink: Ink | Other) => void;
}

/** One ink: a few to choose among, those that the label has already, and any other from the browser's own picker. */
export function InkField<Other extends string = never>({ label, value, other, onInk }: InkFieldProps<Other>) {
  const t = useTranslate();
  const id = useId();
  const elements = useDesignerState((state) => state.template.elements);
  const inks = useMemo(() => offered(usedInks({ elements })), [elements]);
  const ink = parseInk(value);
  return (
    <div className={styles['field']}>
      <span id={id} className={styles['label']}>
        {label}
      </span>
      <div className={styles['row']}>
        <RadioGroup<string>
          aria-labelledby={id}
          value={value}
          onValueChange={(chosen) =>
            onInk(other?.value === chosen ? other.value : (parseInk(chosen) ?? 'black'))
          }
          className={styles['swatches']}
        >
          {other !== undefined && (
            <Radio.Root
              value={other.value}
              aria-label={other.label}
              title={other.label}
              className={styles['none']}
            />
          )}
          {inks.map((each) => (
            <Radio.Root
              key={each}
              value={each}
              aria-label={inkName(t, each)}
              title={inkName(t, each)}
              className={styles['swatch']}
              style={{ backgroundColor: each }}
            />
          ))}
        </RadioGroup>
        <Picker label={t('designer.ink.other', { what: label })} ink={ink ?? 'black'} onInk={onInk} />
      </div>
    </div>
  );
}

type Inked = TextElement | LineElement | IconElement | CheckboxElement;
const isInked = (element: TemplateElement): element is Inked =>
  ['text', 'line', 'icon', 'checkbox'].includes(element.kind);

/** The ink of an element that has one, put to all such that are chosen. */
export function OwnInkField({ element }: { readonly element: Inked }) {
  const t = useTranslate();
  const { designer } = useDesigner();
  return (
    <InkField
      label={t('designer.ink.title')}
      value={element.ink ?? 'black'}
      onInk={(ink) =>
        designer.changeChosen((each) =>
          isInked(each) ? { ink: ink === 'black' ? undefined : ink } : undefined,
        )
      }
    />
  );
}

interface PickerProps {
  readonly label: string;
  readonly ink: Ink;
  readonly onInk: (ink: Ink) => void;
}

/** The browser's picker says every colour that it is dragged over; only the one that it is left with is taken. */
function Picker({ label, ink, onInk }: PickerProps) {
  const input = useRef<HTMLInputElement>(null);
  const take = useRef(onInk);
  useEffect(() => {
    take.current = onInk;
  });
  useEffect(() => {
    const picker = input.current;
    if (picker === null) return undefined;
    // React's `onChange` hears `input`, which comes while the picker is dragged; the browser's own `change` comes once.
    const onChange = () => {
      const chosen = parseInk(picker.value);
      if (chosen !== undefined) take.current(chosen);
    };
    picker.addEventListener('change', onChange);
    return () => picker.removeEventListener('change', onChange);
  }, []);
  useEffect(() => {
    if (input.current !== null) input.current.value = hexOf(ink);
  }, [ink]);
  return (
    <input
      ref={input}
      type="color"
      aria-label={label}
      title={label}
      defaultValue={hexOf(ink)}
      className={styles['picker']}
    />
  );
}

function offered(used: readonly Ink[]): readonly Ink[] {
  const usual: readonly Ink[] = NAMES.map(([, ink]) => ink);
  return [...usual, ...used.filter((ink) => !usual.includes(ink)).slice(0, MOST_USED)];
}

/** As the picker writes it. */
function hexOf(ink: Ink): string {
  return `#${channelsOf(ink)
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')}`;
}

/** A colour without a name is called by its number. */
function inkName(t: Translate, ink: Ink): string {
  const known = NAMES.find(([, each]) => each === ink);
  return known === undefined ? ink : t(`designer.ink.${known[0]}`);
}
