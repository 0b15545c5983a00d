// The list a hazard was opened from, so that its page can go on to the next one and back again.

interface LastList {
  ids: string[];
  /** The one that was opened. */
  opened?: string;
  label: string;
  search: Record<string, string>;
}

const key = "bihuan.list";

/** Notes the list on screen. */
export function noteList(list: LastList): void {
  sessionStorage.setItem(key, JSON.stringify(list));
}

/** The list noted last; empty when there is none. */
export function lastList(): LastList {
  const kept = sessionStorage.getItem(key);
  return kept ? (JSON.parse(kept) as LastList) : { ids: [], label: "", search: {} };
}
