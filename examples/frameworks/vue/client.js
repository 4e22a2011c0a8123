import { createSSRApp } from "vue";
import { Shop } from "./Shop.js";

const app = createSSRApp(Shop);
app.mount("#app");
document.getElementById("leave").addEventListener("click", () => app.unmount());
