// The words of the register.

import type { Words } from "../../shared/words/shape";

export const zh = {
  title: "设备与场所",
  part: { unit: "单位", person: "人员", place: "场所" },
  soon: "设备台账和承包商，这一版还没有",
  search: "查名称",
  inactive: "含已停用",
  add: { unit: "新增单位", person: "新增人员", place: "新增场所" },
  edit: "修改",
  stop: "停用",
  start: "启用",
  leave: "离岗",
  back: "返岗",
  column: { name: "名称", parent: "上级", head: "负责人", unit: "单位", post: "职务", roles: "角色", access: "本机口令", open: "未销号隐患", running: "进行中检查", remarks: "说明", phone: "电话" },
  access: "有",
  stopped: "已停用",
  none: "还没有登记",
  noneHow: "按 N 新增一条",
  field: { name: "名称", parent: "上级单位", head: "负责人", unit: "所属单位", post: "职务", phone: "电话", roles: "角色", remarks: "怎么找到、双重名称等", required: "此项必填" },
  hazards: "看隐患",
  history: "变更记录",
  foot: "↑ ↓ 换行　Enter 修改　N 新增　/ 查找",
} as const;

export const en: Words<typeof zh> = {
  title: "Register",
  part: { unit: "Units", person: "People", place: "Places" },
  soon: "Equipment and contractors are not in this version",
  search: "Find by name",
  inactive: "With inactive ones",
  add: { unit: "Add a unit", person: "Add a person", place: "Add a place" },
  edit: "Edit",
  stop: "Deactivate",
  start: "Activate",
  leave: "Has left",
  back: "Is back",
  column: { name: "Name", parent: "Above", head: "Head", unit: "Unit", post: "Post", roles: "Roles", access: "Passphrase here", open: "Open hazards", running: "Running inspections", remarks: "Remarks", phone: "Telephone" },
  access: "yes",
  stopped: "inactive",
  none: "Nothing entered yet",
  noneHow: "Press N to add one",
  field: { name: "Name", parent: "Unit above", head: "Head", unit: "Unit", post: "Post", phone: "Telephone", roles: "Roles", remarks: "How to find it", required: "Required" },
  hazards: "Hazards",
  history: "History",
  foot: "↑ ↓ move   Enter edit   N new   / find",
};
