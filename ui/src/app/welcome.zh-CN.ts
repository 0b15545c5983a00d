// The words of the first page.

export const text = {
  name: "闭环",
  motto: "发现的每一处隐患，都跟到销号为止",
  steps: [
    { name: "发现", about: "检查、拍照、登记" },
    { name: "下达", about: "通知书、责任人、期限" },
    { name: "整改", about: "措施、进度、佐证" },
    { name: "复查", about: "验收、签字、销号" },
  ],
  now: "这一版先把内核和命令行做好：建库、登记隐患、签发并验证整改通知书都能用；界面随后逐屏上线。",
  command: "bihuanctl demo",
  commandAbout: "走完一个样例，并说出 PDF 放在哪里",
  local: "数据只在这台电脑上，加密保存，不需要网络",
  desk: {
    absent: "这台电脑上还没有工作库",
    locked: "工作库已锁定",
    open: "工作库已打开",
  },
  deskUnknown: "工作库的状态读不出来；数据没有改动",
  version: (version: string) => `版本\u00a0${version}`,
} as const;
