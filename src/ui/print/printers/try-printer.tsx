import { useState } from 'react';
import { problemAtField, problemSentence } from '../../../i18n/problem-text.ts';
import { headMillimetres } from '../../../state/printers/printer-changes.ts';
import type { PrinterProfile } from '../../../state/printers/printer-changes.ts';
import type { Measured } from '../../../state/printers/printer-tests.ts';
import { isStoppedMidway } from '../../../state/printers/chosen-printer.ts';
import type { CalibrationLines } from '../../../room/printer-room.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../../hooks.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { Connection } from './connection.tsx';
import { numberIn } from './printer-fields.tsx';
import styles from './printer-dialog.module.css';
import { SendTest } from './send-test.tsx';

/** Labels that show nobody's data, to see what a printer makes of them, and to measure it by. */
export function TryPrinter({ printer }: { readonly printer: PrinterProfile }) {
  const t = useTranslate();
  const { printers } = useWorkbench();
  const test = useWorkbenchState((state) => state.printers.test);
  const isStopped = useWorkbenchState(isStoppedMidway);
  const [isApplied, setIsApplied] = useState(false);
  const make = (kind: 'example' | 'calibration') => {
    setIsApplied(false);
    printers.makeTest(kind);
  };
  return (
    <section className={styles['try']} aria-labelledby="try-printer">
      <h3 id="try-printer">{t('labelPrinter.test')}</h3>
      <p className={styles['note']}>{t('labelPrinter.testNote')}</p>
      <div className={styles['buttons']}>
        <Button icon="printer" onClick={() => make('example')}>
          {t('labelPrinter.testExample')}
        </Button>
        <Button icon="line" onClick={() => make('calibration')}>
          {t('labelPrinter.testCalibration')}
        </Button>
      </div>
      <div role="status">
        {test.status === 'making' && <p>{t('labelPrinter.testMaking')}</p>}
        {test.status === 'made' && <p>{t(`labelPrinter.testReady.${test.kind}`)}</p>}
        {test.status === 'none' && isApplied && <p>{t('labelPrinter.applied')}</p>}
      </div>
      {test.status === 'refused' && (
        <p className={styles['problem']} role="alert">
          {t('labelPrinter.testRefused')} {problemSentence(t, test.problem)}
        </p>
      )}
      {test.status === 'made' && (
        <>
          {isStopped ? (
            <p className={styles['note']}>{t('labelPrinter.testStopped')}</p>
          ) : (
            <Connection language={test.file.language} />
          )}
          <div className={styles['buttons']}>
            {!isStopped && <SendTest />}
            <Button icon="save" onClick={() => printers.saveTest()}>
              {t('labelPrinter.saveFile', { extension: test.file.extension })}
            </Button>
          </div>
          {test.calibration !== null && (
            <Calibration printer={printer} lines={test.calibration} onApplied={() => setIsApplied(true)} />
          )}
        </>
      )}
    </section>
  );
}

interface CalibrationProps {
  readonly printer: PrinterProfile;
  readonly lines: CalibrationLines;
  readonly onApplied: () => void;
}

/** Asks for what was measured, and says what comes of it before it is put into the printer. */
function Calibration({ printer, lines: { line, control }, onApplied }: CalibrationProps) {
  const t = useTranslate();
  const { printers } = useWorkbench();
  const [left, setLeft] = useState('');
  const [top, setTop] = useState('');
  const [measured, setMeasured] = useState<Measured | null>(null);
  const lengths = (one: string, other: string) => {
    const [across, down] = [numberIn(one), numberIn(other)];
    return across === null || down === null ? null : { left: across, top: down };
  };
  const look = (one: string, other: string) => {
    const asked = lengths(one, other);
    setMeasured(null);
    if (asked !== null) void printers.measured(asked).then((answer) => setMeasured(answer ?? null));
  };
  const apply = () => {
    const asked = lengths(left, top);
    if (asked === null || measured?.ok !== true) return;
    void printers.calibrate(asked).then((isDone) => {
      if (isDone) onApplied();
      // Something else of the printer was changed meanwhile: what would come of it now is shown anew.
      else look(left, top);
    });
  };
  const error = measured?.ok === false ? problemAtField(t, measured.problem) : undefined;
  return (
    <>
      <p>{t('labelPrinter.control', { across: control.across, down: control.down })}</p>
      <div className={styles['fields']}>
        <TextField
          label={t('labelPrinter.lineA')}
          inputMode="decimal"
          value={left}
          help={t('labelPrinter.lineHelp', { line })}
          error={error}
          onText={(text) => {
            setLeft(text);
            look(text, top);
          }}
        />
        <TextField
          label={t('labelPrinter.lineB')}
          inputMode="decimal"
          value={top}
          help={t('labelPrinter.lineHelp', { line })}
          onText={(text) => {
            setTop(text);
            look(left, text);
          }}
        />
      </div>
      <p role="status" aria-live="polite">
        {measured?.ok === true &&
          t('labelPrinter.measuredOffset', {
            x: measured.offset.x,
            y: measured.offset.y,
            xMm: headMillimetres(measured.offset.x, printer.dpi),
            yMm: headMillimetres(measured.offset.y, printer.dpi),
          })}
      </p>
      <div>
        <Button kind="primary" aria-disabled={measured?.ok !== true} onClick={apply}>
          {t('labelPrinter.apply')}
        </Button>
      </div>
    </>
  );
}
