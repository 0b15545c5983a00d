// The icons of the app: line drawings on a grid of 20, in the colour of the text beside them.

const drawings = {
  bolt: (
    <>
      <path d="M11 2.5L5 11.2h4.4L8.8 17.5 15 8.8h-4.4z"/>
    </>
  ),
  cam: (
    <>
      <path d="M3 6.5h3.2L7.5 4.5h5l1.3 2H17v9.5H3z"/>
      <circle cx="10" cy="11" r="2.9"/>
    </>
  ),
  cols: (
    <>
      <path d="M3 4h14v12H3zM8 4v12M12.7 4v12"/>
    </>
  ),
  copy: (
    <>
      <rect x="6.500" y="6.500" width="10" height="10" rx="1.500"/>
      <path d="M13.500 6.500V4.500a1 1 0 0 0-1-1h-8a1 1 0 0 0-1 1v8a1 1 0 0 0 1 1h2"/>
    </>
  ),
  doc: (
    <>
      <path d="M5 2.8h6.5L16 7.2v10H5z"/>
      <path d="M11.5 2.8v4.4H16M7.5 10.5h5"/>
      <rect x="10.2" y="12.6" width="3" height="3"/>
    </>
  ),
  down: (
    <>
      <path d="M4.5 8L10 13.5 15.5 8"/>
    </>
  ),
  drill: (
    <>
      <circle cx="10" cy="11.2" r="6.3"/>
      <path d="M10 11.2V7.6M8 2.6h4M14.8 6l1.2-1.2"/>
    </>
  ),
  eye: (
    <>
      <path d="M1.6 10.200C3.200 6.400 6 4.500 10 4.500s6.800 1.900 8.400 5.700c-1.600 3.800-4.400 5.700-8.400 5.700s-6.800-1.900-8.400-5.700z"/>
      <circle cx="10" cy="10.200" r="2.700"/>
    </>
  ),
  eyeOff: (
    <>
      <path d="M1.6 10.200C3.200 6.400 6 4.500 10 4.500s6.800 1.900 8.400 5.700c-1.600 3.800-4.400 5.700-8.400 5.700s-6.800-1.900-8.400-5.700z"/>
      <circle cx="10" cy="10.200" r="2.700"/>
      <path d="M16.500 3.500l-13.300 13.300"/>
    </>
  ),
  fig: (
    <>
      <path d="M3 17h14M5.5 17v-5M10 17V4M14.5 17V8.5"/>
    </>
  ),
  filter: (
    <>
      <path d="M3 5h14M5.500 10h9M8 15h4"/>
    </>
  ),
  hazard: (
    <>
      <path d="M13.2 4.2A6.7 6.7 0 1 0 16.7 10"/>
      <circle cx="15.6" cy="5.6" r="1.7" fill="currentColor" stroke="none"/>
    </>
  ),
  in: (
    <>
      <path d="M10 3.3v8.7M6.8 9L10 12.200l3.200-3.200M4 12v4.500h12V12"/>
    </>
  ),
  key: (
    <>
      <circle cx="6.800" cy="13.200" r="3.300"/>
      <path d="M9.200 10.800L16.500 3.500M13.500 6.500l2.500 2.500"/>
    </>
  ),
  left: (
    <>
      <path d="M12 4.5L6.5 10l5.5 5.5"/>
    </>
  ),
  lock: (
    <>
      <rect x="4.500" y="9" width="11" height="8" rx="1.500"/>
      <path d="M7 9V6.500a3 3 0 0 1 6 0V9"/>
    </>
  ),
  more: (
    <>
      <g fill="currentColor" stroke="none">
      <circle cx="4.5" cy="10" r="1.4"/>
      <circle cx="10" cy="10" r="1.4"/>
      <circle cx="15.5" cy="10" r="1.4"/>
      </g>
    </>
  ),
  out: (
    <>
      <path d="M10 12V3.5M6.8 6.5L10 3.3l3.2 3.2M4 12v4.5h12V12"/>
    </>
  ),
  pause: (
    <>
      <path d="M7 4.5v11M13 4.5v11"/>
    </>
  ),
  pen: (
    <>
      <path d="M4 16l.8-3.400L13.600 3.800l2.600 2.600-8.800 8.800z"/>
      <path d="M11.800 5.600l2.600 2.600"/>
    </>
  ),
  plus: (
    <>
      <path d="M10 4v12M4 10h12"/>
    </>
  ),
  print: (
    <>
      <path d="M6 7V3h8v4M6 14H3.5V7.5h13V14H14"/>
      <path d="M6 12h8v5H6z"/>
    </>
  ),
  reg: (
    <>
      <path d="M10 2.5L6 17.5M10 2.5l4 15M4 7.2h12M5.2 11h9.6M8.6 7.2L13 14M11.4 7.2L7 14"/>
    </>
  ),
  right: (
    <>
      <path d="M8 4.5l5.5 5.5L8 15.5"/>
    </>
  ),
  save: (
    <>
      <path d="M4 10.5l4 4 8-9"/>
    </>
  ),
  search: (
    <>
      <circle cx="9" cy="9" r="5.2"/>
      <path d="M13 13l4 4"/>
    </>
  ),
  set: (
    <>
      <path d="M3 6h7M14 6h3M3 14h3M10 14h7"/>
      <circle cx="12" cy="6" r="2"/>
      <circle cx="8" cy="14" r="2"/>
    </>
  ),
  stop: (
    <>
      <rect x="5" y="5" width="10" height="10" rx="1"/>
    </>
  ),
  sun: (
    <>
      <circle cx="10" cy="10" r="3.2"/>
      <path d="M10 2.5v2M10 15.5v2M2.5 10h2M15.5 10h2M4.7 4.7l1.4 1.4M13.9 13.9l1.4 1.4M15.3 4.7l-1.4 1.4M6.1 13.9l-1.4 1.4"/>
    </>
  ),
  sync: (
    <>
      <path d="M4 8.5A6.3 6.3 0 0 1 15.4 6.5L16.5 8M16 11.5A6.3 6.3 0 0 1 4.6 13.5L3.5 12"/>
      <path d="M16.5 4.5V8H13M3.5 15.5V12H7"/>
    </>
  ),
  today: (
    <>
      <rect x="3" y="4" width="14" height="13" rx="2"/>
      <path d="M3 8h14M7 2.5V5M13 2.5V5"/>
      <circle cx="10" cy="12.5" r="1.6" fill="currentColor" stroke="none"/>
    </>
  ),
  user: (
    <>
      <circle cx="10" cy="6.8" r="3.2"/>
      <path d="M3.8 17c.6-3.6 3-5.4 6.2-5.4s5.600 1.800 6.200 5.400"/>
    </>
  ),
  walk: (
    <>
      <path d="M7 3.5H5.5A1.5 1.5 0 0 0 4 5v10.5A1.5 1.5 0 0 0 5.5 17h9a1.5 1.5 0 0 0 1.5-1.5V5a1.5 1.5 0 0 0-1.5-1.5H13"/>
      <rect x="7" y="2.2" width="6" height="2.8" rx="1"/>
      <path d="M7 9.5l1.2 1.2L10.3 8.5M7 13.8h6M12.4 9.8h.8"/>
    </>
  ),
  warn: (
    <>
      <path d="M10 3.200L17.500 16.500h-15z"/>
      <path d="M10 8v4M10 14.200v.100"/>
    </>
  ),
  x: (
    <>
      <path d="M5.5 5.5l9 9M14.5 5.5l-9 9"/>
    </>
  ),
};

/** Name of an icon. */
export type IconName = keyof typeof drawings;

/** An icon; it is decoration, so whatever it stands on has a name of its own. */
export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return (
    <svg className={small ? "i s" : "i"} viewBox="0 0 20 20" aria-hidden="true">
      {drawings[name]}
    </svg>
  );
}
