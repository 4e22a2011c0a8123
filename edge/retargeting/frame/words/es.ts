import type { FrameWords } from "../FrameWords.ts";

export const words: FrameWords = {
  advertisement: "Publicidad",
  label: "Publicidad de {shop}",
  why: "¿Por qué?",
  hide: "Ocultar",
  stop: "Parar estos anuncios",
  choices: "Abrir mis opciones",
  close: "Cerrar",
  undo: "Deshacer",
  byShopper: "Permitiste que {shop} muestre en otros sitios productos que viste allí.",
  byTopic: "Elegido para esta página, no para ti. No se ha usado nada de lo que hiciste.",
  byPopular: "Elegido porque es popular, no para ti. No se ha usado nada de lo que hiciste.",
  paidBy: "{shop} muestra esto y lo paga.",
  unseen: "Este sitio no ve lo que hay en este recuadro ni quién eres para {shop}.",
  mainReasons:
    "Lo que cuenta: hace cuánto y cuántas veces miraste, y si está en tu carrito. Lo que compraste, ocultaste o ya viste bastante no aparece.",
  stopped: "Parado, aquí y en todas partes. {shop} ya no te muestra lo que viste.",
  hidden: "Oculto. Estos productos ya no se te muestran, ni aquí ni en {shop}.",
  hiddenHere: "Oculto en esta página.",
  askShop: "Está parado. Puedes permitirlo de nuevo en {shop}.",
  access: "Mostrar lo que vi",
  accessUnknown: "{shop} no conoce este navegador, o allí no lo permitiste.",
  accessRefused: "Tu navegador no lo permitió. No ha cambiado nada.",
};
