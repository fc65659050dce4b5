import { useTranslate } from '../hooks.ts';
import { SvgPicture } from '../parts/svg-picture.tsx';
import styles from './canvas.module.css';
import { useDesignerState, useView } from './designer-context.ts';
import { designerSentence } from './designer-sentence.ts';

/** The label as it is printed with the order in view, strips that it leaves empty taken out; or why it is not printed. */
export function PrintedLabel() {
  const t = useTranslate();
  const printed = useDesignerState(({ drawing }) => drawing?.printed ?? null);
  const label = useDesignerState(({ template }) => template);
  const { scale, x, y } = useView((view) => view);
  const place = {
    width: label.width * scale,
    height: label.height * scale,
    transform: `translate(${x}px, ${y}px)`,
  };
  return (
    <>
      {printed?.ok === true && (
        <div className={styles['printed']} style={place}>
          <SvgPicture
            svg={printed.value}
            alt={t('designer.action.asPrinted')}
            width={label.width}
            height={label.height}
          />
        </div>
      )}
      <p className={styles['printedNote']} data-refused={printed?.ok === false}>
        {printed?.ok === false
          ? `${t('designer.printedRefused')} ${designerSentence(t, printed.problem, label)}`
          : t('designer.printed')}
      </p>
    </>
  );
}
