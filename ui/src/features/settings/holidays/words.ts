// The words of the years of public holidays.

import type { Words } from "../../../shared/words/shape";

export const zh = {
  about: "期限按工作日推算，节前检查排日子，都靠已公布的放假安排。没有录入的年份不猜；国务院办公厅公布以后在这里录入，写明来源。同一年再录一次，以后录的为准。",
  unknown: "{{year}} 年起还没有录入",
  add: "录入一年",
  title: "录入放假安排",
  act: "录入",
  year: "年份",
  off: "放假（休）",
  offHint: "逐日选，含与周末相连的",
  worked: "调休上班（班）",
  festivals: "各节放假第一天（节前检查用，可不填）",
  source: "来源（通知文号、网址）",
  required: "此项必填",
  shipped: "随软件带来",
  entered: "{{name}} {{day}}录入，来源：{{source}}",
  again: "此前录过 {{count}} 次",
  days: "休 {{off}} 天，班 {{worked}} 天",
  renew: "重新录入",
  column: { year: "年份", days: "天数", off: "放假", worked: "上班", source: "来源" },
  festival: { new_year: "元旦", spring_festival: "春节", qingming: "清明节", labour: "劳动节", dragon_boat: "端午节", mid_autumn: "中秋节", national: "国庆节" },
} as const;

export const en: Words<typeof zh> = {
  about: "Deadlines in workdays and inspections before festivals need the published days off. A year that is not here is not guessed: enter it once it is published, and say from where. The last entry of a year counts.",
  unknown: "From {{year}} on nothing is entered",
  add: "Enter a year",
  title: "Enter days off",
  act: "Enter",
  year: "Year",
  off: "Days off",
  offHint: "Day by day, with the weekends they join",
  worked: "Weekends that are worked",
  festivals: "First day off of each festival (for inspections before it; may stay empty)",
  source: "Source (number of the notice, address)",
  required: "Needed",
  shipped: "Came along",
  entered: "Entered by {{name}} on {{day}}, from: {{source}}",
  again: "entered {{count}} times before",
  days: "{{off}} off, {{worked}} worked",
  renew: "Enter anew",
  column: { year: "Year", days: "Days", off: "Off", worked: "Worked", source: "Source" },
  festival: { new_year: "New Year", spring_festival: "Spring Festival", qingming: "Qingming", labour: "Labour Day", dragon_boat: "Dragon Boat Festival", mid_autumn: "Mid-Autumn", national: "National Day" },
};
