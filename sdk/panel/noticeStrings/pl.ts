export const words = {
  ask: "May {shop} remember what you look at here, to show you products that suit you better?",
  askCounting:
    "May {shop} remember what you look at here, to show you products that suit you better, and count which of them are of use?",
  changed: "Our privacy policy has changed, so we ask again.",
  yes: "Yes, personalise",
  device: "Only on this device",
  no: "No thanks",
  until: "Until you choose, nothing is kept.",
  means: "What each choice means",
  all: "All four purposes",
  yesMeans: "kept by {shop}, 13 months",
  deviceMeans: "kept here, nothing about you is sent",
  noMeans: "nothing kept but this no, for 6 months",
  yesDone: "Done. This page will fit you better from now on.",
  deviceDone: "Done. What you look at stays on this device.",
  noDone: "Done. Nothing about you is kept.",
  change: "Change",
} as const;
