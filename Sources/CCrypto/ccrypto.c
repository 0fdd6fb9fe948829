#include "ccrypto.h"
#include <limits.h>
#include <openssl/evp.h>

static bool digest(const EVP_MD *kind, const uint8_t *bytes, size_t count, uint8_t *out) {
  return EVP_Digest(bytes, count, out, NULL, kind, NULL) == 1;
}

bool cy_md5(const uint8_t *bytes, size_t count, uint8_t *out) {
  return digest(EVP_md5(), bytes, count, out);
}

bool cy_sha256(const uint8_t *bytes, size_t count, uint8_t *out) {
  return digest(EVP_sha256(), bytes, count, out);
}

cy_running *cy_running_new(void) {
  EVP_MD_CTX *ctx = EVP_MD_CTX_new();
  if (ctx && EVP_DigestInit_ex(ctx, EVP_sha256(), NULL) == 1) return (cy_running *)ctx;
  EVP_MD_CTX_free(ctx);
  return NULL;
}

bool cy_running_add(cy_running *running, const uint8_t *bytes, size_t count) {
  return EVP_DigestUpdate((EVP_MD_CTX *)running, bytes, count) == 1;
}

bool cy_running_end(cy_running *running, uint8_t *digest) {
  return EVP_DigestFinal_ex((EVP_MD_CTX *)running, digest, NULL) == 1;
}

void cy_running_free(cy_running *running) { EVP_MD_CTX_free((EVP_MD_CTX *)running); }

bool cy_seal(const uint8_t *key, const uint8_t *nonce, const uint8_t *plain, size_t count,
             uint8_t *cipher, uint8_t *tag) {
  EVP_CIPHER_CTX *ctx = EVP_CIPHER_CTX_new();
  int written = 0, rest = 0;
  uint8_t nothing[16];
  bool ok = ctx && count <= INT_MAX
      && EVP_EncryptInit_ex(ctx, EVP_aes_256_gcm(), NULL, key, nonce) == 1
      && EVP_EncryptUpdate(ctx, cipher, &written, plain, (int)count) == 1
      && EVP_EncryptFinal_ex(ctx, nothing, &rest) == 1
      && EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_GCM_GET_TAG, 16, tag) == 1;
  EVP_CIPHER_CTX_free(ctx);
  return ok;
}

bool cy_open(const uint8_t *key, const uint8_t *nonce, const uint8_t *cipher, size_t count,
             const uint8_t *tag, uint8_t *plain) {
  EVP_CIPHER_CTX *ctx = EVP_CIPHER_CTX_new();
  int written = 0, rest = 0;
  uint8_t nothing[16];
  bool ok = ctx && count <= INT_MAX
      && EVP_DecryptInit_ex(ctx, EVP_aes_256_gcm(), NULL, key, nonce) == 1
      && EVP_DecryptUpdate(ctx, plain, &written, cipher, (int)count) == 1
      && EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_GCM_SET_TAG, 16, (void *)tag) == 1
      && EVP_DecryptFinal_ex(ctx, nothing, &rest) == 1;
  EVP_CIPHER_CTX_free(ctx);
  return ok;
}
