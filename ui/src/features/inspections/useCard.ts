// The photos of a camera's card: taken in one by one, kept as a draft until each has its place.

import { useEffect, useRef, useState } from "react";

import { asFailure, type Failure, upload } from "../../bridge/call";
import { useAct } from "../../bridge/query";
import { useDraft } from "../../shared/useDraft";

/** A photo of the card. */
export interface CardPhoto {
  attachment: string;
  name: string;
  /** Wall clock of the camera. */
  taken_at: string | null;
}

interface Kept {
  photos: CardPhoto[];
  minutes: number;
}

/** How far something is that takes its time. */
export interface Progress {
  done: number;
  total: number;
}

/** Most photos that are matched at once. */
export const mostPhotos = 200;

/** The card of one inspection. */
export function useCard(inspection: string) {
  const draft = useDraft<Kept>(`card/${inspection}`);
  const [own, setOwn] = useState<Kept | null>(null);
  const now = own ?? draft.kept ?? { photos: [], minutes: 0 };
  const latest = useRef(now);
  useEffect(() => {
    latest.current = now;
  });
  const [reading, setReading] = useState<Progress | null>(null);
  const [filling, setFilling] = useState<Progress | null>(null);
  const [failures, setFailures] = useState<{ what: string; failure: Failure }[]>([]);
  const stopped = useRef(false);
  const fill = useAct("fill_photo_slot");

  const isStopped = () => stopped.current;
  const keep = (next: Kept) => {
    latest.current = next;
    setOwn(next);
    if (next.photos.length > 0) {
      draft.note(next);
    } else {
      void draft.drop();
    }
  };
  const setMinutes = (minutes: number) => {
    keep({ ...latest.current, minutes });
  };
  const failed = (what: string, error: unknown) => {
    setFailures((before) => [...before, { what, failure: asFailure(error) }]);
  };

  const take = async (files: Iterable<File>) => {
    const wanted = [...files].slice(0, mostPhotos - latest.current.photos.length);
    stopped.current = false;
    setFailures([]);
    for (const [done, file] of wanted.entries()) {
      if (isStopped()) {
        break;
      }
      setReading({ done, total: wanted.length });
      try {
        const { attachment, taken_at } = await upload("photo", file.name, file);
        const photo = { attachment, name: file.name, taken_at: taken_at ?? null };
        keep({ ...latest.current, photos: [...latest.current.photos, photo] });
      } catch (error) {
        failed(file.name, error);
      }
    }
    setReading(null);
  };

  /** Puts photos into their places; answers how many. */
  const put = async (pairs: { slot: string; attachment: string; words: string }[]): Promise<number> => {
    let count = 0;
    stopped.current = false;
    setFailures([]);
    for (const [done, { slot, attachment, words }] of pairs.entries()) {
      if (isStopped()) {
        break;
      }
      setFilling({ done, total: pairs.length });
      try {
        await fill.mutateAsync({ slot, attachment });
        count += 1;
        const photos = latest.current.photos.filter((photo) => photo.attachment !== attachment);
        keep({ ...latest.current, photos });
      } catch (error) {
        failed(words, error);
      }
    }
    setFilling(null);
    return count;
  };
  const stop = () => {
    stopped.current = true;
  };
  return { ...now, setMinutes, take, put, stop, reading, filling, failures };
}
