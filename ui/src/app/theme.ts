// The look: tokens.css is the one source of values; Ant Design reads them from the page.

import { theme as antd, type ThemeConfig } from "antd";
import { useSyncExternalStore } from "react";

import { lookVersion, watchLook } from "./palette";

/** Ant Design's theme of the palette and density that are on. */
export function useTheme(): ThemeConfig {
  const now = useSyncExternalStore(watchLook, lookVersion);
  return themeOf(now);
}

let made: { version: number; theme: ThemeConfig } | undefined;

function themeOf(now: number): ThemeConfig {
  if (made?.version !== now) {
    made = { version: now, theme: read() };
  }
  return made.theme;
}

/** Seed, map and alias tokens that tokens.css gives a value. */
const colours = [
  "colorBgLayout", "colorBgContainer", "colorBgElevated", "colorBgSpotlight", "colorText",
  "colorTextSecondary", "colorTextTertiary", "colorTextDisabled", "colorTextLightSolid", "colorBorder",
  "colorBorderSecondary", "colorSplit", "colorFillSecondary", "colorFillTertiary",
  "colorFillQuaternary", "colorPrimary", "colorPrimaryHover", "colorPrimaryActive", "colorPrimaryBg",
  "colorPrimaryBorder", "colorLink", "controlItemBgActive", "controlItemBgHover", "colorError",
  "colorErrorBg", "colorErrorBorder", "colorWarning", "colorWarningBg", "colorWarningBorder",
  "colorSuccess", "colorSuccessBg", "colorSuccessBorder", "fontFamily", "fontFamilyCode",
  "boxShadowSecondary",
] as const;
const sizes = [
  "fontSize", "fontSizeSM", "fontSizeLG", "controlHeight", "controlHeightSM", "controlHeightLG",
  "borderRadius", "borderRadiusXS", "borderRadiusSM", "borderRadiusLG", "lineWidth", "lineWidthBold",
  "fontWeightStrong", "lineHeight",
] as const;

function read(): ThemeConfig {
  const root = document.documentElement;
  const style = getComputedStyle(root);
  const value = (name: string) => style.getPropertyValue(`--${kebab(name)}`).trim();
  const token: Record<string, string | number | boolean> = { boxShadow: "none" };
  for (const name of colours) {
    token[name] = value(`ant-${name}`);
  }
  for (const name of sizes) {
    token[name] = Number.parseFloat(value(`ant-${name}`));
  }
  token["colorTextPlaceholder"] = token["colorTextTertiary"] ?? "";
  token["colorTextDescription"] = token["colorTextTertiary"] ?? "";
  // Arrows and calendars in fields.
  token["colorTextQuaternary"] = token["colorTextTertiary"] ?? "";
  // A test's machine waits for no movement.
  token["motion"] = !navigator.webdriver;
  const ink = value("bh-ink");
  const onInk = value("bh-on-ink");
  const tertiary = value("ant-color-text-tertiary");
  const algorithm = root.dataset["theme"] === "dark" ? antd.darkAlgorithm : antd.defaultAlgorithm;
  return {
    // The night's algorithm would mute the colours it is given; the values of tokens.css stand.
    algorithm: [algorithm, (_, map) => Object.assign({}, map, token)],
    cssVar: { prefix: "ant", key: "bh" },
    hashed: false,
    token,
    components: {
      Button: {
        primaryShadow: "none",
        defaultShadow: "none",
        dangerShadow: "none",
        fontWeight: 400,
        // What is pointed at stays as easy to read as the rest, at night too.
        defaultHoverColor: value("ant-color-link"),
        defaultActiveColor: value("ant-color-link"),
      },
      Segmented: { itemSelectedBg: ink, itemSelectedColor: onInk, trackPadding: 0 },
      Tabs: { inkBarColor: ink, itemSelectedColor: ink, horizontalItemGutter: 22 },
      Table: {
        headerBg: "transparent",
        headerColor: tertiary,
        headerSplitColor: "transparent",
        cellPaddingBlock: 7,
        rowSelectedBg: value("ant-control-item-bg-active"),
      },
      Form: { labelColor: value("ant-color-text-secondary"), verticalLabelPadding: "0 0 3px", itemMarginBottom: 16 },
    },
  };
}

function kebab(name: string): string {
  return name
    .replace(/(XS|SM|LG)$/, (size) => `-${size.toLowerCase()}`)
    .replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
