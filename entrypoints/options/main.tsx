/** Decides how the settings page is put up. */
import '../../components/pages/pages.css';
import './options.css';
import { mountPage } from '../shared/mount-page';
import { OptionsPage } from './OptionsPage';

await mountPage('navOptions', (now) => <OptionsPage {...now} />);
