import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { useAnswer } from '../use-answer.ts';
import { CombinedParcel, DuplicateGroup } from './duplicate-group.tsx';
import styles from './duplicates.module.css';

/** Groups that are drawn at a time, which is what the room gives at a time. */
const AT_A_TIME = 50;

/** Rows that are there twice, what can be done about each group, and the parcels that were made of several rows. */
export function DuplicatesPanel() {
  const t = useTranslate();
  const { mending } = useWorkbench();
  const book = useWorkbenchState((state) => state.book);
  const busy = useWorkbenchState((state) => state.work !== null);
  const found = useAnswer(async () => {
    const duplicates = await mending.duplicates(AT_A_TIME);
    const parcels = await mending.parcels(AT_A_TIME);
    return duplicates === undefined || parcels === undefined ? undefined : { duplicates, parcels };
  }, book);
  if (found === undefined) return <p className={styles['none']}>{t('duplicates.looking')}</p>;
  const { duplicates, parcels } = found;
  const hasRecipients = duplicates.list.some(({ kind }) => kind === 'recipient');
  return (
    <div className={styles['panel']}>
      {duplicates.groups === 0 && <p className={styles['none']}>{t('duplicates.none')}</p>}
      {hasRecipients && (
        <div className={styles['tools']}>
          <Button small disabled={busy} onClick={() => mending.combineSameRecipient()}>
            {t('duplicates.combineAll')}
          </Button>
          <p className={styles['quiet']}>{t('duplicates.combineHelp')}</p>
        </div>
      )}
      {duplicates.groups > 0 && (
        <ul className={styles['list']} aria-label={t('duplicates.groups')}>
          {duplicates.list.map((group) => (
            <DuplicateGroup key={`${group.kind} ${group.rows.join(' ')}`} group={group} />
          ))}
          <More count={duplicates.groups - duplicates.list.length} />
        </ul>
      )}
      {parcels.parcels > 0 && (
        <section className={styles['parcels']}>
          <h2>{t('duplicates.parcels')}</h2>
          <ul className={styles['list']} aria-label={t('duplicates.parcels')}>
            {parcels.list.map((parcel) => (
              <CombinedParcel key={parcel.row} parcel={parcel} />
            ))}
            <More count={parcels.parcels - parcels.list.length} />
          </ul>
        </section>
      )}
    </div>
  );
}

/** The rest comes up as the first ones are settled. */
function More({ count }: { readonly count: number }) {
  const t = useTranslate();
  return count > 0 ? <li className={styles['more']}>{t('duplicates.more', { count })}</li> : null;
}
