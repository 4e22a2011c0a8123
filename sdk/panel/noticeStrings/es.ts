import type { NoticeStrings } from "../Strings.ts";

export const words: NoticeStrings = {
  ask: "¿Puede {shop} recordar lo que miras aquí, para mostrarte productos que te vayan mejor?",
  askCounting:
    "¿Puede {shop} recordar lo que miras aquí, para mostrarte productos que te vayan mejor, y contar cuáles sirven?",
  changed: "Nuestra política de privacidad ha cambiado, por eso volvemos a preguntar.",
  yes: "Sí, personalizar",
  device: "Solo en este dispositivo",
  no: "No, gracias",
  until: "Hasta que elijas, no se guarda nada.",
  means: "Qué significa cada opción",
  all: "Los cuatro fines",
  yesMeans: "lo guarda {shop}, 13 meses",
  deviceMeans: "se guarda aquí, no se envía nada sobre ti",
  noMeans: "solo se guarda este no, 6 meses",
  yesDone: "Hecho. A partir de ahora esta página te irá mejor.",
  deviceDone: "Hecho. Lo que miras se queda en este dispositivo.",
  noDone: "Hecho. No se guarda nada sobre ti.",
  change: "Cambiar",
};
