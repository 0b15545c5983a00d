// The photos of a form: chosen, dropped or pasted, shown small, taken out again before sending.

import { Button } from "antd";
import { useCallback, useEffect, useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

import { useHotkeys } from "../hotkeys";
import { Icon } from "../Icon";
import { Problem } from "../Problem";
import { useDrop } from "../useDrop";
import { Photo } from "./Photo";
import "./photos.css";
import { photoFiles, usePhotos } from "./usePhotos";
import { views, viewsMissing } from "./views";

interface Props {
  value?: string[];
  onChange?: (photos: string[]) => void;
  id?: string;
  /** Whether F6 opens the file picker here. */
  hotkey?: boolean;
  /** They are of a finding, which has so many already: overview and close-up stay in sight until they are taken. */
  after?: number;
  /** There is one photo: another takes its place. */
  one?: boolean;
}

/** A field of photos; its value is their attachments. */
export function PhotoField({ value = [], onChange, id, hotkey = true, after, one = false }: Props) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  // Photos may be dropped while others are still coming.
  const latest = useRef({ value, onChange });
  useLayoutEffect(() => {
    latest.current = { value, onChange };
  });
  const took = useCallback((photos: string[]) => {
    latest.current.value = one ? photos.slice(-1) : [...latest.current.value, ...photos];
    latest.current.onChange?.(latest.current.value);
  }, [one]);
  const { take, waiting, failure } = usePhotos(took);
  const choose = () => input.current?.click();
  const [next, ...later] = after === undefined ? [] : viewsMissing(after + value.length);
  const viewOf = (index: number) => (after === undefined ? undefined : views[after + index]);
  useHotkeys({ F6: choose }, hotkey);
  useEffect(() => {
    const pasted = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])].filter((file) => file.type.startsWith("image/"));
      if (files.length > 0) {
        event.preventDefault();
        void take(files);
      }
    };
    window.addEventListener("paste", pasted);
    return () => {
      window.removeEventListener("paste", pasted);
    };
  }, [take]);
  const { over, listens } = useDrop(take);
  return (
    <div
      className={over ? "photo-field over-it" : "photo-field"}
      {...listens}
    >
      <div className="photo-grid">
        {value.map((attachment, index) => (
          <figure key={attachment}>
            <Photo attachment={attachment} name={t("photo.name", { number: index + 1 })} facts />
            <View of={viewOf(index)} first={after === 0 && index > 0 ? () => onChange?.([attachment, ...value.filter((kept) => kept !== attachment)]) : undefined} />
            <Button
              type="text"
              size="small"
              aria-label={t("photo.remove", { number: index + 1 })}
              icon={<Icon name="x" small />}
              onClick={() => onChange?.(value.filter((kept) => kept !== attachment))}
            />
          </figure>
        ))}
        <button type="button" className="shot empty-shot" onClick={choose} id={id}>
          <span>
            <Icon name="cam" />
            <br />
            {waiting > 0 ? t("photo.waiting", { count: waiting }) : t(next ? `photo.toTake.${next}` : one && value.length > 0 ? "photo.replace" : "photo.add")} {hotkey ? <kbd>F6</kbd> : null}
            <br />
            <span className="ter">{t("photo.how")}</span>
          </span>
        </button>
        {later.map((view) => (
          <p key={view} className="shot empty-shot">{t(`photo.toTake.${view}`)}</p>
        ))}
      </div>
      <input
        ref={input}
        type="file"
        accept={photoFiles}
        multiple={!one}
        hidden
        aria-label={t("photo.add")}
        onChange={(event) => {
          void take(event.target.files ?? []);
          event.target.value = "";
        }}
      />
      {failure ? <Problem failure={failure} /> : null}
    </div>
  );
}

/** Which view a photo is, and the way to make it the overview. */
function View({ of, first }: { of: (typeof views)[number] | undefined; first: (() => void) | undefined }) {
  const { t } = useTranslation();
  return of || first ? (
    <figcaption className="cap photo-view">
      {of ? t(`photo.view.${of}`) : null}
      {first ? (
        <button type="button" className="link" onClick={first}>
          {t("photo.makeOverview")}
        </button>
      ) : null}
    </figcaption>
  ) : null;
}
