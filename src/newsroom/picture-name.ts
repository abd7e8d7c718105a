/** Whether a file is called like a picture, usable or not: those that the site cannot use say so themselves. */
export const isPictureName = (name: string): boolean =>
  /\.(?:jpe?g|jfif|png|tiff?|webp|avif|hei[cf]|bmp|gif|psd|cr[23]|nef|arw|dng|raf|orf|rw2|pef)$/i.test(name);
