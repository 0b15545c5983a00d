// Photos come by file picker, drop and paste; each is kept at once and named by its attachment.

import { useCallback, useState } from "react";

import { asFailure, type Failure, upload } from "../../bridge/call";

/** What a file picker offers. HEIC is not read, but whoever looks for such a photo is told what to do. */
export const photoFiles = "image/jpeg,image/png,image/webp,.heic,.heif";

/** What was taken in. */
export type TakenIn = Awaited<ReturnType<typeof upload<"photo">>>;

/** Takes photos in, one after the other, and says which could not be used. */
export function usePhotos(took: (attachments: string[], taken: TakenIn[]) => void) {
  const [waiting, setWaiting] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const take = useCallback(
    async (files: Iterable<File>) => {
      const pictures = [...files];
      const kept: TakenIn[] = [];
      setFailure(null);
      setWaiting(pictures.length);
      for (const file of pictures) {
        try {
          kept.push(await upload("photo", file.name, file));
        } catch (error) {
          setFailure(asFailure(error));
        }
        setWaiting((left) => left - 1);
      }
      if (kept.length > 0) {
        took(kept.map(({ attachment }) => attachment), kept);
      }
    },
    [took],
  );
  return { take, waiting, failure };
}
