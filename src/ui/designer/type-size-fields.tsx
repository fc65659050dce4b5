import type { Pt } from '../../base/length.ts';
import { pt } from '../../base/length.ts';
import { TEMPLATE_LIMITS } from '../../template/template-limits.ts';
import { useTranslate } from '../hooks.ts';
import { LengthField } from './length-field.tsx';

interface Sizes {
  readonly size: Pt;
  readonly minSize: Pt;
}

interface TypeSizeFieldsProps {
  readonly sizes: Sizes;
  readonly most: number;
  readonly onSizes: (sizes: Partial<Sizes>, place: string) => void;
}

/** How large a text is set, and how small it may become where it does not fit: never larger than it is set. */
export function TypeSizeFields({ sizes: { size, minSize }, most, onSizes }: TypeSizeFieldsProps) {
  const t = useTranslate();
  const { min } = TEMPLATE_LIMITS.typeSize;
  return (
    <>
      <LengthField
        label={t('designer.text.size')}
        unit="pt"
        value={size}
        least={min}
        most={most}
        step={0.5}
        onValue={(set) =>
          onSizes(set < minSize ? { size: pt(set), minSize: pt(set) } : { size: pt(set) }, 'size')
        }
      />
      <LengthField
        label={t('designer.text.minSize')}
        unit="pt"
        value={minSize}
        least={min}
        most={size}
        step={0.5}
        onValue={(set) => onSizes({ minSize: pt(set) }, 'minSize')}
      />
    </>
  );
}
