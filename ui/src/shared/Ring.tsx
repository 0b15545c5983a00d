// The ring is the app: how far a loop has closed. Words beside it carry the meaning; it never
// stands alone.

/** What the colour of a ring says; ink when it says nothing. */
export type Tone = "ink" | "red" | "amber" | "green" | "blue";

interface Props {
  /** How far, 0 to 100; 100 draws the tick. */
  share: number;
  tone?: Tone;
}

/** How far a loop has closed. */
export function Ring({ share, tone = "ink" }: Props) {
  const closed = share >= 100;
  const colour = closed && tone === "ink" ? "green" : tone;
  return (
    <svg className={`ring ${colour}`} viewBox="0 0 16 16" aria-hidden="true">
      {closed ? null : (
        <circle className="t" cx="8" cy="8" r="6" strokeDasharray={share <= 0 ? "2 2.7" : undefined} />
      )}
      {share > 0 ? (
        <circle
          className="a"
          cx="8"
          cy="8"
          r="6"
          pathLength={100}
          strokeDasharray={closed ? undefined : `${String(share)} 100`}
        />
      ) : null}
      {closed ? <path className="k" d="M5.6 8.2l1.7 1.7 3.1-3.5" /> : null}
    </svg>
  );
}
