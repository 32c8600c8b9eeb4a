/** Decides how the page of the draft check is wired. */
import '../../components/pages/pages.css';
import '../../components/draft/draft.css';
import { draftStore } from '../shared/draft-store';
import { mountPage } from '../shared/mount-page';
import { policiesStore } from '../shared/policies-store';
import { DraftPage } from './DraftPage';

const [kept, firstPolicies] = await Promise.all([draftStore.load(), policiesStore.load()]);

await mountPage('draftTitle', (now) => <DraftPage {...now} kept={kept} firstPolicies={firstPolicies} />);
