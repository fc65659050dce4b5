import { useState } from 'react';
import type { PrintedJob } from '../../../device/printed-job.ts';
import { problemSentence } from '../../../i18n/problem-text.ts';
import { baudRates, deviceKinds, usualLine } from '../../../state/printers/device-choices.ts';
import { isSending } from '../../../state/device-state.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../../hooks.ts';
import { Button } from '../../parts/button.tsx';
import { CheckField } from '../../parts/check-field.tsx';
import { Icon } from '../../parts/icon.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import styles from './sending.module.css';

/** Which printer is connected, or the ways to one that this browser has; and why the last thing asked of it was not done. */
export function Connection({ language }: { readonly language: PrintedJob['language'] }) {
  const t = useTranslate();
  const { devices } = useWorkbench();
  const { printer, problem, said } = useWorkbenchState((state) => state.device);
  const isBusy = useWorkbenchState((state) => isSending(state.device));
  return (
    <div className={styles['connection']}>
      {printer.status === 'open' ? (
        <div className={styles['row']}>
          <p role="status">
            <Icon name="check" />
            <span>
              {t('labelPrinter.connected', {
                name: printer.name === '' ? t('labelPrinter.unnamed') : printer.name,
              })}{' '}
              {said !== null && t(`labelPrinter.status.${said}`)}
            </span>
          </p>
          {!isBusy && (
            <>
              <Button small onClick={() => void devices.askStatus(language)}>
                {t('labelPrinter.askStatus')}
              </Button>
              <Button small onClick={() => void devices.disconnect()}>
                {t('labelPrinter.disconnect')}
              </Button>
            </>
          )}
        </div>
      ) : (
        !isBusy && <Ways isConnecting={printer.status === 'connecting'} />
      )}
      {problem !== null && (
        <p className={styles['problem']} role="alert">
          <Icon name="warning" />
          <span>{problemSentence(t, problem)}</span>
        </p>
      )}
    </div>
  );
}

function Ways({ isConnecting }: { readonly isConnecting: boolean }) {
  const t = useTranslate();
  const { devices } = useWorkbench();
  const ways = useWorkbenchState((state) => state.device.ways);
  const isKnown = useWorkbenchState((state) => state.devices.length > 0);
  const [baudRate, setBaudRate] = useState(usualLine.baudRate);
  const [all, setAll] = useState(false);
  const kinds = deviceKinds(ways);
  if (kinds.length === 0)
    return (
      <p className={styles['note']}>
        {t('labelPrinter.noWays')} {t('labelPrinter.network')}
      </p>
    );
  const options = { line: { ...usualLine, baudRate }, all };
  return (
    <>
      <p className={styles['note']} role="status">
        {t(isConnecting ? 'labelPrinter.connecting' : 'labelPrinter.notConnected')}
      </p>
      <div className={styles['buttons']}>
        {isKnown && (
          <Button
            kind="primary"
            aria-disabled={isConnecting}
            onClick={() => {
              if (!isConnecting) void devices.reconnect();
            }}
          >
            {t('labelPrinter.connectAgain')}
          </Button>
        )}
        {kinds.map((kind, at) => (
          <Button
            key={kind}
            kind={at === 0 && !isKnown ? 'primary' : 'plain'}
            aria-disabled={isConnecting}
            onClick={() => {
              if (!isConnecting) void devices.connect(kind, options);
            }}
          >
            {t(`labelPrinter.connect.${kind}`)}
          </Button>
        ))}
      </div>
      <details className={styles['more']}>
        <summary>{t('labelPrinter.moreWays')}</summary>
        <p className={styles['note']}>{t('labelPrinter.network')}</p>
        {(ways.serial || ways.bluetooth) && (
          <div className={styles['moreFields']}>
            {ways.serial && (
              <SelectField
                label={t('labelPrinter.baudRate')}
                value={`${baudRate}`}
                options={baudRates.map((rate) => ({ value: `${rate}`, label: `${rate}` }))}
                onValue={(value) => {
                  const rate = baudRates.find((each) => `${each}` === value);
                  if (rate !== undefined) setBaudRate(rate);
                }}
              />
            )}
            {ways.bluetooth && (
              <CheckField label={t('labelPrinter.allBluetooth')} checked={all} onChecked={setAll} />
            )}
          </div>
        )}
      </details>
    </>
  );
}
