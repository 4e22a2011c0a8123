import type { Lexicon } from "./Topic.ts";

/** Spanish words by topic, parted by commas, without accents. */
export const spanish: Lexicon = {
  billing: {
    strong:
      "factura, cobrado, cobro, cobraron, cargo, pago, reembols, domiciliacion, extracto, devuelto el dinero, me han cobrado, mi dinero, recibo, descontaron, descontado, tarjeta de credito, paypal, iva, a plazos, demasiado, importe equivocado, precio equivocado, codigo promocional, transferencia, el doble",
    some: "tarjeta, banco, importe, precio, descuento, cupon, pagado, pagar, dinero, dos veces, abono, cuenta, costaba, euros, visa",
  },
  delivery: {
    strong:
      "envio, entrega, paquete, repartidor, seguimiento, transportista, donde esta mi pedido, no ha llegado, sin llegar, mensajero, enviado, esperando, no he recibido, nunca llego, llegara, correos, aduana, punto de recogida, cuando llega, entregado, no tengo nada",
    some: "pedido, retraso, llega, esper, vecino, correo, tarda, recibir, recibido, llegar, dias",
  },
  return: {
    strong:
      "devolver, devolucion, cambiarlo por, etiqueta de devolucion, cambio de talla, desistimiento, devuelvo, devuelv, otra talla, mas grande, mas pequen, no me sirve, por otra, por otro",
    some: "pequeno, grande, no me queda, etiqueta, talla, no me gusta, cambiar la",
  },
  damaged: {
    strong:
      "roto, rota, dana, defectuos, defecto, no funciona ya, ha dejado de funcionar, dejo de funcionar, articulo equivocado, falta una pieza, faltan piezas, rayad, garantia, gotea, averiad, desconchad, pedazos, no enciende, no es lo que pedi, equivocado, incomplet, agujero, moho, mal estado, se ha roto, se rompio, rompio",
    some: "falta, reparacion, calidad, equivocad, no funciona, mancha, reemplazo, pieza, llego, caja",
  },
  stock: {
    strong:
      "agotad, en stock, disponible, disponibilidad, existencias, reponer, repondr, vuelva a estar, les queda, quedan, tendran, tienen todavia, todavia tienen, volver a tener, volveran, volvera, preventa",
    some: "cuando, tienda, reserva, stock, avis, vuelve, mas, modelo",
  },
  order_change: {
    strong:
      "cancel, anular, cambiar mi pedido, modificar mi pedido, modificar el pedido, cambiar la direccion, direccion de entrega, direccion equivocada, por error, codigo postal, otra direccion, quitar un, anadir un, cambiar la talla de mi pedido, cambiar el color, direccion de mi pedido, he equivocado",
    some: "cambiar, modificar, direccion, pedido, anadir, antes de que, mi pedido",
  },
  account: {
    strong:
      "contrasena, iniciar sesion, mi cuenta, acceder a, entrar en mi, registr, codigo de verificacion, boletin, borrar mis datos, darme de baja, bloquead, mi usuario, inicio de sesion, registrarme, datos personales, mi perfil, puntos",
    some: "cuenta, usuario, perfil, correo electronico, bloquead, acceso, recuerdo",
  },
  website: {
    strong:
      "pagina, sitio web, mensaje de error, se cierra, no carga, boton, navegador, aplicacion, la web, finalizar la compra, pantalla en blanco, no pasa nada, hago clic, no responde, enlace, carrito vacio, se queda, la app",
    some: "error, lento, carrito, pantalla, internet, clic, pulso, movil, pagar",
  },
  product: {
    strong:
      "que talla, medidas, que colores, material, compatible, lavavajillas, instrucciones, como se usa, diferencia entre, recomiend, ingredientes, apto para, mide, lavable, microondas, pilas, cuanto mide, cuanto pesa, cuantos, de que esta hech, se puede, sirve para, alerg, algodon, cuero, montaje, al horno",
    some: "color, talla, peso, pregunta sobre, centimetro, horno, consejo, meter, usar",
  },
};
