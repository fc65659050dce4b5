import { useState } from 'react';
import { fieldName } from '../../i18n/problem-text.ts';
import type { Translate } from '../../i18n/messages.ts';
import type { OfferView } from '../../room/grid-room.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { Popover } from '../parts/popover.tsx';
import { useAnswer } from '../use-answer.ts';
import styles from './offers.module.css';

interface OffersPopoverProps {
  readonly row: number;
  /** Record number of the row, as the list shows it. */
  readonly line: number;
  /** Offers that change this field come first. */
  readonly field?: string;
}

/** Ways to mend a row, each tried before it is offered and shown masked; for this row, or for all that have the same. */
export function OffersPopover({ row, line, field }: OffersPopoverProps) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <Popover
      button
      open={open}
      onOpen={setOpen}
      trigger={t('mending.offers')}
      label={t('mending.offersFor', { row: line })}
      title={t('mending.offersFor', { row: line })}
    >
      {open && <Offers row={row} line={line} field={field} onDone={() => setOpen(false)} />}
    </Popover>
  );
}

/** The offers alone, for a place that opens by itself. */
export function Offers(props: {
  readonly row: number;
  readonly line: number;
  readonly field: string | undefined;
  readonly onDone: () => void;
}) {
  const { row, line, field, onDone } = props;
  const t = useTranslate();
  const { mending } = useWorkbench();
  const busy = useWorkbenchState((state) => state.work !== null);
  const book = useWorkbenchState((state) => state.book);
  const offers = useAnswer(() => mending.offers(row), book);
  if (offers === undefined) return <p className={styles['quiet']}>{t('mending.looking')}</p>;
  if (offers.length === 0) return <p className={styles['quiet']}>{t('mending.noOffers')}</p>;
  const isOf = (offer: OfferView) => offer.fields.some((name) => name === field);
  const sorted = [...offers.filter(isOf), ...offers.filter((offer) => !isOf(offer))];
  const take = (offer: OfferView, allLike: boolean) => {
    mending.applyOffer(row, offer.id, allLike);
    onDone();
  };
  return (
    <ul className={styles['offers']}>
      {sorted.map((offer) => (
        <li key={offer.id} className={styles['offer']}>
          <h3>{offerName(t, offer)}</h3>
          <Preview offer={offer} />
          {!offer.solves && <p className={styles['quiet']}>{t('mending.stillWrong')}</p>}
          <div className={styles['buttons']}>
            <Button small kind="primary" disabled={busy} onClick={() => take(offer, false)}>
              {t('mending.thisRow', { row: line })}
            </Button>
            {offer.rowsLike > 1 && (
              <Button small disabled={busy} onClick={() => take(offer, true)}>
                {t('mending.allRows', { count: offer.rowsLike })}
              </Button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Preview({ offer }: { readonly offer: OfferView }) {
  const t = useTranslate();
  const cells = Object.entries(offer.preview).filter(([, cell]) => cell.text !== '');
  if (cells.length === 0) return <p className={styles['quiet']}>{t('mending.sameMasked')}</p>;
  return (
    <div>
      <p className={styles['quiet']}>{t('mending.preview')}</p>
      <dl className={styles['preview']}>
        {cells.map(([column, cell]) => (
          <div key={column}>
            <dt>{fieldName(t, COLUMN_FIELDS[column] ?? column)}</dt>
            <dd>{cell.text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** What the columns of a preview are called in the table of fields. */
const COLUMN_FIELDS: Readonly<Record<string, string>> = {
  name: 'recipient.name',
  phone: 'recipient.phone',
  region: 'recipient.region',
  detail: 'recipient.detail',
  postcode: 'recipient.postcode',
  country: 'recipient.country',
};

function offerName(t: Translate, { kind, fields }: OfferView): string {
  const names = fields.map((field) => fieldName(t, field));
  const [first = '', second = ''] = names;
  switch (kind) {
    case 'swap':
      return t('mending.offer.swap', { first, second });
    case 'candidate':
      return t('mending.offer.candidate', { fields: names.join(' · ') });
    case 'restore-zero':
    case 'unguard':
      return t(`mending.offer.${kind}`, { first });
    case 'read-again':
    case 'quantity-one':
      return t(`mending.offer.${kind}`);
  }
}
