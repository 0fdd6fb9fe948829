// Decodes and encodes small pictures with stb, under a limit for each piece of memory.
#include "cimage.h"
#include <stdlib.h>
#include <string.h>

// A picture within the limits of Picture needs far less at once. A PNG of a few bytes that inflates
// to gigabytes asks for more and is refused, whatever its header says.
static const size_t most_memory = 32u << 20;

//
// Memory comes zeroed: the decoder reads tables that a damaged JPEG never filled, and a table of zeros
// is harmless where one of chance sends it astray.
static void *limited_malloc(size_t size) { return size > most_memory ? NULL : calloc(1, size); }

static void *limited_realloc(void *old, size_t size) {
  return size > most_memory ? NULL : realloc(old, size);
}

#define STBI_MALLOC(size) limited_malloc(size)
#define STBI_REALLOC(old, size) limited_realloc(old, size)
#define STBI_FREE(old) free(old)
#define STBI_MAX_DIMENSIONS 65535
#define STBI_ONLY_JPEG
#define STBI_ONLY_PNG
#define STBI_ONLY_GIF
#define STBI_ONLY_BMP
#define STBI_NO_STDIO
#define STBI_NO_FAILURE_STRINGS
#define STB_IMAGE_STATIC
#define STB_IMAGE_IMPLEMENTATION
#define STBI_WRITE_NO_STDIO
#define STB_IMAGE_WRITE_STATIC
#define STB_IMAGE_WRITE_IMPLEMENTATION
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wunused-function"
#include <stb/stb_image.h>
#include <stb/stb_image_write.h>
#pragma clang diagnostic pop

// The decoder believes the table sizes of a JPEG and would write past its arrays. Every place where it
// could find a Huffman table is looked at first; a sound file has this byte pair nowhere else. A table of
// 256 codes would still fit, but its last one collides with the mark of the decoder for "none".
static int has_sound_huffman_tables(const uint8_t *bytes, int count) {
  for (int start = 0; start + 3 < count; start++) {
    if (bytes[start] != 0xFF || bytes[start + 1] != 0xC4) continue;
    int left = bytes[start + 2] * 256 + bytes[start + 3] - 2;
    int table = start + 4;
    while (left > 0 && table < count) {
      int codes = 0;
      for (int length = 1; length <= 16 && table + length < count; length++)
        codes += bytes[table + length];
      if (codes > 255) return 0;
      left -= 17 + codes;
      table += 17 + codes;
    }
  }
  return 1;
}

static int is_dangerous(const uint8_t *bytes, int count) {
  return count < 1 || (bytes[0] == 0xFF && !has_sound_huffman_tables(bytes, count));
}

int cimage_measure(const uint8_t *bytes, int count, int *width, int *height) {
  int channels;
  if (is_dangerous(bytes, count)) return 0;
  return stbi_info_from_memory(bytes, count, width, height, &channels);
}

uint8_t *cimage_decode(const uint8_t *bytes, int count, int *width, int *height) {
  int channels;
  if (is_dangerous(bytes, count)) return NULL;
  return stbi_load_from_memory(bytes, count, width, height, &channels, 2);
}

struct output {
  uint8_t *bytes;
  size_t count, capacity;
  int failed;
};

static void append(void *context, void *data, int size) {
  struct output *output = context;
  if (output->failed) return;
  size_t needed = output->count + (size_t)size;
  if (needed > output->capacity) {
    size_t capacity = needed * 2;
    uint8_t *grown = realloc(output->bytes, capacity);
    if (!grown) {
      output->failed = 1;
      return;
    }
    output->bytes = grown;
    output->capacity = capacity;
  }
  memcpy(output->bytes + output->count, data, (size_t)size);
  output->count = needed;
}

uint8_t *cimage_encode_jpeg(const uint8_t *grey, int width, int height, int quality, size_t *count) {
  struct output output = {0};
  if (!stbi_write_jpg_to_func(append, &output, width, height, 1, grey, quality) || output.failed) {
    free(output.bytes);
    return NULL;
  }
  *count = output.count;
  return output.bytes;
}

void cimage_free(void *bytes) { free(bytes); }
