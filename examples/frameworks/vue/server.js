import { createSSRApp } from "vue";
import { renderToString } from "vue/server-renderer";
import { Shop } from "./Shop.js";

export const html = () => renderToString(createSSRApp(Shop));
