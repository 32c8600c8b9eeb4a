/** Decides how the agreement lies over the reader, and what it shows until it is counted. */
import { useEffect, useState } from 'preact/hooks';
import { Sheet } from '../reader/Sheet';
import type { AgreementReport, Translate } from '../types';
import { AgreementView } from './AgreementView';

export function AgreementSheet(props: {
  readonly t: Translate;
  readonly locale: string;
  readonly onAgreement: () => Promise<AgreementReport>;
  readonly onClose: () => void;
}) {
  const { t, locale, onAgreement } = props;
  const [report, setReport] = useState<AgreementReport | null>(null);
  useEffect(() => {
    let wanted = true;
    void onAgreement().then((now) => wanted && setReport(now));
    return () => {
      wanted = false;
    };
  }, []);
  return (
    <Sheet
      name={t('agreement')}
      closeName={t('agreementClose')}
      class="agreement-sheet"
      onClose={props.onClose}
    >
      {report && <AgreementView report={report} t={t} locale={locale} />}
    </Sheet>
  );
}
