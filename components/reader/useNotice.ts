/** Decides how long a short message ("Copied") stays. */
import { useEffect, useState } from 'preact/hooks';

const NOTICE_MS = 2500;

/** @returns what to show, '' for nothing; and the function that shows it */
export function useNotice(): readonly [string, (words: string) => void] {
  const [notice, setNotice] = useState({ words: '' });
  useEffect(() => {
    if (notice.words === '') return;
    const timer = setTimeout(() => setNotice({ words: '' }), NOTICE_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  return [notice.words, (words) => setNotice({ words })];
}
