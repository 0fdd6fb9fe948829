// One request and its response.
#define _GNU_SOURCE 1
#include "internal.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MAXIMUM_HEAD = 64 * 1024 };

// Counts what has been decoded, so that neither an endless body nor a small one that unpacks to
// gigabytes gets past the limit.
static size_t on_body(char *bytes, size_t size, size_t count, void *user) {
  cc_transfer *transfer = user;
  size_t length = size * count;
  bool is_file = cc_sink_takes(transfer);
  size_t taken = is_file ? transfer->sink_position - transfer->sink_offset : transfer->body.length;
  size_t room = transfer->maximum_body > taken ? transfer->maximum_body - taken : 0;
  if (is_file && length <= room) return cc_sink_write(transfer, bytes, length) ? length : 0;
  if (length > room) {
    cc_append(&transfer->body, bytes, room);  // for the log; as much as there is memory for
    transfer->is_too_large = true;
    return 0;
  }
  return cc_append(&transfer->body, bytes, length) ? length : 0;
}

static size_t on_head(char *bytes, size_t size, size_t count, void *user) {
  cc_transfer *transfer = user;
  size_t length = size * count;
  // A reply may come after another one, such as 100 Continue: the last one counts.
  if (length > 5 && !memcmp(bytes, "HTTP/", 5)) {
    transfer->head.length = 0;
    transfer->has_head = false;
  }
  if (*bytes == '\r' || *bytes == '\n') transfer->has_head = true;
  if (transfer->head.length + length > MAXIMUM_HEAD) {
    transfer->is_too_large = true;
    return 0;
  }
  return cc_append(&transfer->head, bytes, length) ? length : 0;
}

static void set_surroundings(cc_transfer *transfer) {
  CURL *easy = transfer->easy;
  cc_loop *loop = transfer->loop;
  curl_easy_setopt(easy, CURLOPT_SHARE, loop->share);
  curl_easy_setopt(easy, CURLOPT_COOKIEFILE, "");
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);  // never wait for a slow lookup's thread
  cc_connections_watch(loop, easy);
  curl_easy_setopt(easy, CURLOPT_TCP_KEEPALIVE, 1L);
  curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
  curl_easy_setopt(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
  curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "");  // all that libcurl can undo
  if (loop->user_agent) curl_easy_setopt(easy, CURLOPT_USERAGENT, loop->user_agent);
  if (loop->ca_file) curl_easy_setopt(easy, CURLOPT_CAINFO, loop->ca_file);
  if (loop->proxy) curl_easy_setopt(easy, CURLOPT_PROXY, loop->proxy);
  if (loop->resolve) curl_easy_setopt(easy, CURLOPT_RESOLVE, loop->resolve);
  if (loop->connect_to) curl_easy_setopt(easy, CURLOPT_CONNECT_TO, loop->connect_to);
}

static void set_request(cc_transfer *transfer, const cc_request *request) {
  CURL *easy = transfer->easy;
  curl_easy_setopt(easy, CURLOPT_URL, request->url);
  if (transfer->upload >= 0) {
    curl_easy_setopt(easy, CURLOPT_POST, 1L);
  } else if (!strcmp(request->method, "POST")) {
    curl_easy_setopt(easy, CURLOPT_POST, 1L);
    curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)request->body_length);
    curl_easy_setopt(easy, CURLOPT_COPYPOSTFIELDS, request->body_length ? (const char *)request->body : "");
  }
  transfer->headers = curl_slist_append(NULL, "Expect:");  // no 100 Continue
  for (size_t i = 0; i < request->header_count; i++)
    transfer->headers = curl_slist_append(transfer->headers, request->headers[i]);
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, transfer->headers);
  // Ends early what says that it is too large; on_body stops what does not.
  curl_easy_setopt(easy, CURLOPT_MAXFILESIZE_LARGE, (curl_off_t)request->maximum_body);
  curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, (long)request->timeout);
  curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, (long)request->connect_timeout);
  if (request->stall > 0) {
    curl_easy_setopt(easy, CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl_easy_setopt(easy, CURLOPT_LOW_SPEED_TIME, (long)request->stall);
  }
}

static void set_results(cc_transfer *transfer) {
  CURL *easy = transfer->easy;
  curl_easy_setopt(easy, CURLOPT_PRIVATE, transfer);
  curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, transfer->reason);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, on_body);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, transfer);
  curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, on_head);
  curl_easy_setopt(easy, CURLOPT_HEADERDATA, transfer);
}

cc_transfer *cc_transfer_start(cc_loop *loop, const cc_request *request) {
  cc_transfer *transfer = calloc(1, sizeof *transfer);
  if (!transfer) {
    if (request->upload >= 0) close(request->upload);
    if (request->sink >= 0) close(request->sink);
    return NULL;
  }
  transfer->loop = loop;
  transfer->id = request->id;
  transfer->maximum_body = request->maximum_body;
  transfer->upload = request->upload;
  transfer->sink = request->sink;
  transfer->easy = curl_easy_init();
  if (transfer->easy) {
    set_surroundings(transfer);
    if (!cc_files_start(transfer, request)) {
      cc_transfer_free(transfer);
      return NULL;
    }
    set_request(transfer, request);
    set_results(transfer);
    transfer->is_added = curl_multi_add_handle(loop->multi, transfer->easy) == CURLM_OK;
  }
  if (transfer->is_added) return transfer;
  cc_transfer_free(transfer);
  return NULL;
}

void cc_transfer_free(cc_transfer *transfer) {
  if (transfer->is_added) curl_multi_remove_handle(transfer->loop->multi, transfer->easy);
  curl_easy_cleanup(transfer->easy);
  curl_slist_free_all(transfer->headers);
  cc_files_end(transfer);
  free(transfer->body.bytes);
  free(transfer->head.bytes);
  free(transfer);
}

cc_transfer *cc_next_done(cc_loop *loop) {
  int left;
  CURLMsg *message;
  while ((message = curl_multi_info_read(loop->multi, &left))) {
    if (message->msg != CURLMSG_DONE) continue;
    cc_transfer *transfer = NULL;
    curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, (char **)&transfer);
    transfer->code = message->data.result;
    return transfer;
  }
  return NULL;
}

static long number(const cc_transfer *transfer, CURLINFO which) {
  long value = 0;
  curl_easy_getinfo(transfer->easy, which, &value);
  return value;
}

int cc_transfer_outcome(const cc_transfer *transfer) {
  if (transfer->is_too_large) return CC_TOO_LARGE;
  if (transfer->file_trouble) return CC_FILE;
  // What libcurl 7 says of a single field of more than 100 KB.
  if (transfer->code == CURLE_OUT_OF_MEMORY && !transfer->has_head) return CC_TOO_LARGE;
  switch (transfer->code) {
  // libcurl is content with a head that breaks off.
  case CURLE_OK: return transfer->has_head ? CC_OK : CC_INTERRUPTED;
  case CURLE_COULDNT_RESOLVE_HOST: return CC_HOST_NOT_FOUND;
  case CURLE_COULDNT_RESOLVE_PROXY: return CC_PROXY_NOT_FOUND;
  case CURLE_COULDNT_CONNECT: case CURLE_PROXY: return CC_CANNOT_CONNECT;
  case CURLE_SSL_CONNECT_ERROR: return CC_TLS;
  case CURLE_PEER_FAILED_VERIFICATION: case CURLE_SSL_CACERT_BADFILE: case CURLE_SSL_ISSUER_ERROR:
  case CURLE_SSL_INVALIDCERTSTATUS: return CC_CERTIFICATE;
  case CURLE_OPERATION_TIMEDOUT: return CC_TIMED_OUT;
  case CURLE_FILESIZE_EXCEEDED: return CC_TOO_LARGE;
  case CURLE_URL_MALFORMAT: return CC_MALFORMED_URL;
  // Without redirects and with the scheme checked before, only an answer can be unsupported.
  case CURLE_UNSUPPORTED_PROTOCOL: case CURLE_WEIRD_SERVER_REPLY: return CC_NOT_HTTP;
  default: return CC_INTERRUPTED;
  }
}

const char *cc_transfer_reason(const cc_transfer *transfer) {
  if (transfer->file_trouble) return transfer->file_trouble;
  long error = number(transfer, CURLINFO_OS_ERRNO);
  if (transfer->code == CURLE_COULDNT_CONNECT && error) return strerror((int)error);
  if (transfer->code == CURLE_OK) return "the connection ended in the head of the answer";
  return *transfer->reason ? transfer->reason : curl_easy_strerror(transfer->code);
}

bool cc_transfer_was_sent(const cc_transfer *transfer) {
  return number(transfer, CURLINFO_REQUEST_SIZE) > 0;
}

const uint8_t *cc_transfer_body(const cc_transfer *transfer, size_t *length) {
  *length = transfer->body.length;
  return (const uint8_t *)transfer->body.bytes;
}

const char *cc_transfer_headers(const cc_transfer *transfer) {
  return transfer->head.bytes ? transfer->head.bytes : "";
}

uint64_t cc_transfer_id(const cc_transfer *transfer) { return transfer->id; }
long cc_transfer_status(const cc_transfer *transfer) { return number(transfer, CURLINFO_RESPONSE_CODE); }
long cc_transfer_new_connections(const cc_transfer *transfer) { return number(transfer, CURLINFO_NUM_CONNECTS); }
