import type { Lexicon } from "./Topic.ts";

/** Spanish words by topic, parted by commas, without accents. */
export const spanish: Lexicon = {
  billing: {
    strong:
      "factura, cobrado, cobro, cobraron, cargo, pago, reembols, domiciliacion, extracto, devuelto el dinero, me han cobrado, mi dinero, recibo",
    some: "tarjeta, banco, importe, precio, descuento, cupon, pagado, pagar, dinero, dos veces, abono, cuenta",
  },
  delivery: {
    strong:
      "envio, entrega, paquete, repartidor, seguimiento, transportista, donde esta mi pedido, no ha llegado, sin llegar, mensajero, enviado",
    some: "pedido, retraso, llega, esper, vecino, correo, tarda",
  },
  return: {
    strong:
      "devolver, devolucion, cambiarlo por, etiqueta de devolucion, cambio de talla, desistimiento, devuelvo",
    some: "pequeno, grande, no me queda, etiqueta, talla, no me gusta",
  },
  damaged: {
    strong:
      "roto, rota, dana, defectuos, defecto, no funciona ya, ha dejado de funcionar, dejo de funcionar, articulo equivocado, falta una pieza, faltan piezas, rayad, garantia, gotea, averiad, desconchad",
    some: "falta, reparacion, calidad, equivocad, no funciona, mancha, reemplazo, pieza",
  },
  stock: {
    strong:
      "agotad, en stock, disponible, disponibilidad, existencias, reponer, repondr, vuelva a estar",
    some: "cuando, tienda, reserva, stock, avis, vuelve",
  },
  order_change: {
    strong:
      "cancel, anular, cambiar mi pedido, modificar mi pedido, modificar el pedido, cambiar la direccion, direccion de entrega, direccion equivocada, por error",
    some: "cambiar, modificar, direccion, pedido, anadir, antes de que",
  },
  account: {
    strong:
      "contrasena, iniciar sesion, mi cuenta, acceder a, entrar en mi, registr, codigo de verificacion, boletin, borrar mis datos, darme de baja",
    some: "cuenta, usuario, perfil, correo electronico, bloquead, acceso",
  },
  website: {
    strong:
      "pagina, sitio web, mensaje de error, se cierra, no carga, boton, navegador, aplicacion, la web, finalizar la compra, pantalla en blanco",
    some: "error, lento, carrito, pantalla, internet, clic",
  },
  product: {
    strong:
      "que talla, medidas, que colores, material, compatible, lavavajillas, instrucciones, como se usa, diferencia entre, recomiend, ingredientes, apto para, mide, lavable",
    some: "color, talla, peso, pregunta sobre, centimetro, horno, consejo",
  },
};
