// What the photos of a finding show, in their order: the whole place first, then the spot itself.

/** The two that every finding wants. */
export const views = ["overview", "closeUp"] as const;

/** Those that are still to be taken, when there are so many photos. */
export const viewsMissing = (photos: number) => views.slice(photos);
