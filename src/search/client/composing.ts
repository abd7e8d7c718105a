/** Whether a key belongs to an input method that is still composing. Some browsers say so by the code 229 alone. */
export const isComposing = (event: KeyboardEvent) => event.isComposing || event.keyCode === 229;
