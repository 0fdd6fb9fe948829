#ifndef CIMAGE_H
#define CIMAGE_H
#include <stddef.h>
#include <stdint.h>

/// Reads the size from the header of a JPEG, PNG, GIF or BMP file. Decodes nothing.
/// Returns 0 when the bytes are none of these.
int cimage_measure(const uint8_t *bytes, int count, int *width, int *height);

/// Decodes the first frame to pairs of grey and alpha, row by row, two bytes a pixel.
/// Returns NULL when the file is damaged. Free with cimage_free.
uint8_t *cimage_decode(const uint8_t *bytes, int count, int *width, int *height);

/// Encodes grey pixels as JPEG. Returns NULL when out of memory. Free with cimage_free.
uint8_t *cimage_encode_jpeg(const uint8_t *grey, int width, int height, int quality, size_t *count);

void cimage_free(void *bytes);
#endif
