/** Decides the drawings on buttons. All are decoration: the button's own name says what it does. */
import type { ComponentChildren } from 'preact';

const Icon = ({ children }: { readonly children: ComponentChildren }) => (
  <svg
    class="icon"
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    stroke-width="1.6"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    {children}
  </svg>
);

export const CloseIcon = () => (
  <Icon>
    <path d="M5 5l10 10M15 5L5 15" />
  </Icon>
);

export const ListIcon = () => (
  <Icon>
    <path d="M8 5h9M8 10h9M8 15h9" />
    <circle cx="3.8" cy="5" r="1.1" />
    <circle cx="3.8" cy="10" r="1.1" />
    <circle cx="3.8" cy="15" r="1.1" />
  </Icon>
);

export const ShareIcon = () => (
  <Icon>
    <path d="M10 12.5V3M6.5 6L10 2.8 13.5 6M4.5 10v6.2h11V10" />
  </Icon>
);

export const HelpIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="7.2" />
    <path d="M7.9 7.9a2.2 2.2 0 1 1 3.2 2c-.8.4-1.1.8-1.1 1.6M10 14.1v.1" />
  </Icon>
);

export const MarkerIcon = () => (
  <Icon>
    <path d="M4 16.5h12M6.2 12.8l-.6-2.4 7-7 3.4 3.4-7 7z" />
  </Icon>
);

export const PenIcon = () => (
  <Icon>
    <path d="M3.4 16.6l.9-3.6 8.9-8.9 2.7 2.7-8.9 8.9zM11.4 5.9l2.7 2.7M12 16.6h4.6" />
  </Icon>
);

export const ChevronIcon = () => (
  <Icon>
    <path d="M7.5 5l5 5-5 5" />
  </Icon>
);

export const SearchIcon = () => (
  <Icon>
    <circle cx="8.8" cy="8.8" r="5.2" />
    <path d="M12.8 12.8L17 17" />
  </Icon>
);

export const CopyIcon = () => (
  <Icon>
    <rect x="7" y="7" width="9.5" height="9.5" rx="2" />
    <path d="M13 4.8A1.8 1.8 0 0 0 11.2 3H5.3A2.3 2.3 0 0 0 3 5.3v5.9c0 1 .8 1.8 1.8 1.8" />
  </Icon>
);

export const LinkIcon = () => (
  <Icon>
    <path d="M8.4 11.6a3.2 3.2 0 0 0 4.6 0l2.6-2.6a3.2 3.2 0 0 0-4.6-4.6l-1 1M11.6 8.4a3.2 3.2 0 0 0-4.6 0L4.4 11A3.2 3.2 0 0 0 9 15.6l1-1" />
  </Icon>
);

export const PlayIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="7.2" />
    <path d="M8.4 7.2l4.4 2.8-4.4 2.8z" fill="currentColor" />
  </Icon>
);

export const PauseIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="7.2" />
    <path d="M8.2 7.4v5.2M11.8 7.4v5.2" />
  </Icon>
);

export const ListenIcon = () => (
  <Icon>
    <path d="M3.5 8v4h2.6l3.9 3.2V4.8L6.1 8zM13 7.4a3.7 3.7 0 0 1 0 5.2M15.3 5a7 7 0 0 1 0 10" />
  </Icon>
);

export const NoticeIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="7.2" />
    <path d="M10 9.2v4.4M10 6.4v.1" />
  </Icon>
);
