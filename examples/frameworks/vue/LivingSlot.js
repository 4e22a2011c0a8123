import { defineComponent, h, onMounted, ref } from "vue";

/**
 * A slot whose default content is Vue's own. Its name is not in the server's HTML: filled before hydration, it would not be
 * what Vue is about to find there. From then on Vue may change the content, whether it shows or not.
 */
export const LivingSlot = defineComponent({
  props: { name: { type: String, required: true } },
  setup({ name }, { slots }) {
    const isMounted = ref(false);
    onMounted(() => {
      isMounted.value = true;
    });
    return () =>
      h(
        "ul",
        {
          key: isMounted.value ? "slot" : "own",
          "data-candour-slot": isMounted.value ? name : undefined,
        },
        slots.default(),
      );
  },
});
