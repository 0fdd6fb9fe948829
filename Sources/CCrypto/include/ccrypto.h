#ifndef CCRYPTO_H
#define CCRYPTO_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// OpenSSL's libcrypto behind plain functions; no header of OpenSSL is seen from here.

/// MD5 of count bytes into 16 bytes.
bool cy_md5(const uint8_t *bytes, size_t count, uint8_t *digest);
/// SHA-256 of count bytes into 32 bytes.
bool cy_sha256(const uint8_t *bytes, size_t count, uint8_t *digest);
/// SHA-256 of bytes that come piece by piece; NULL when memory is short.
typedef struct cy_running cy_running;
cy_running *cy_running_new(void);
bool cy_running_add(cy_running *running, const uint8_t *bytes, size_t count);
/// Writes 32 bytes; nothing can be added afterwards.
bool cy_running_end(cy_running *running, uint8_t *digest);
void cy_running_free(cy_running *running);
/// AES-256-GCM: key 32 bytes, nonce 12 bytes; writes count bytes of ciphertext and a tag of 16 bytes.
bool cy_seal(const uint8_t *key, const uint8_t *nonce, const uint8_t *plain, size_t count,
             uint8_t *cipher, uint8_t *tag);
/// The reverse of cy_seal; false when the key or a byte is wrong, and plain is then not to be used.
bool cy_open(const uint8_t *key, const uint8_t *nonce, const uint8_t *cipher, size_t count,
             const uint8_t *tag, uint8_t *plain);

#endif
