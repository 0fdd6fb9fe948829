// Bodies that are files: read and written piece by piece, never whole in memory.
#define _GNU_SOURCE 1
#include "internal.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

// What stands at a position of the request's body: the prefix, the file, the tail.
static ssize_t read_at(cc_transfer *transfer, char *out, size_t room, uint64_t position) {
  const cc_buffer *prefix = &transfer->prefix, *tail = &transfer->tail;
  if (position < prefix->length) {
    size_t count = prefix->length - position < room ? prefix->length - position : room;
    memcpy(out, prefix->bytes + position, count);
    return (ssize_t)count;
  }
  position -= prefix->length;
  if (position < transfer->upload_length) {
    uint64_t left = transfer->upload_length - position;
    return pread(transfer->upload, out, left < room ? left : room, (off_t)position);
  }
  position -= transfer->upload_length;
  size_t left = position < tail->length ? tail->length - position : 0;
  size_t count = left < room ? left : room;
  if (count) memcpy(out, tail->bytes + position, count);
  return (ssize_t)count;
}

static uint64_t whole_length(const cc_transfer *transfer) {
  return transfer->prefix.length + transfer->upload_length + transfer->tail.length;
}

static size_t on_read(char *out, size_t size, size_t count, void *user) {
  cc_transfer *transfer = user;
  ssize_t length = read_at(transfer, out, size * count, transfer->upload_position);
  if (length < 0) transfer->file_trouble = strerror(errno);
  if (length == 0 && transfer->upload_position < whole_length(transfer))
    transfer->file_trouble = "the file became shorter while it was sent";
  if (transfer->file_trouble) return CURL_READFUNC_ABORT;
  transfer->upload_position += (uint64_t)length;
  return (size_t)length;
}

// libcurl begins again when a connection that it had kept turns out to be closed.
static int on_seek(void *user, curl_off_t offset, int origin) {
  if (origin != SEEK_SET || offset < 0) return CURL_SEEKFUNC_CANTSEEK;
  ((cc_transfer *)user)->upload_position = (uint64_t)offset;
  return CURL_SEEKFUNC_OK;
}

bool cc_files_start(cc_transfer *transfer, const cc_request *request) {
  CURL *easy = transfer->easy;
  transfer->sink_offset = transfer->sink_position = request->sink_offset;
  // A piece of a compressed answer could not be continued.
  if (transfer->sink >= 0) curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, NULL);
  if (transfer->upload < 0) return true;
  transfer->upload_length = request->upload_length;
  if (!cc_append(&transfer->prefix, request->body, request->body_length)) return false;
  if (!cc_append(&transfer->tail, request->tail, request->tail_length)) return false;
  curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)whole_length(transfer));
  curl_easy_setopt(easy, CURLOPT_READFUNCTION, on_read);
  curl_easy_setopt(easy, CURLOPT_READDATA, transfer);
  curl_easy_setopt(easy, CURLOPT_SEEKFUNCTION, on_seek);
  curl_easy_setopt(easy, CURLOPT_SEEKDATA, transfer);
  return true;
}

void cc_files_end(cc_transfer *transfer) {
  if (transfer->upload >= 0) close(transfer->upload);
  if (transfer->sink >= 0) close(transfer->sink);
  free(transfer->prefix.bytes);
  free(transfer->tail.bytes);
}

static long status(const cc_transfer *transfer) {
  long value = 0;
  curl_easy_getinfo(transfer->easy, CURLINFO_RESPONSE_CODE, &value);
  return value;
}

bool cc_sink_takes(const cc_transfer *transfer) {
  return transfer->sink >= 0 && (status(transfer) == 200 || status(transfer) == 206);
}

// Where the piece in a 206 begins, as the last head says; -1 when it does not.
static int64_t range_start(const cc_transfer *transfer) {
  const char *line = transfer->head.bytes;
  for (; line; line = strchr(line, '\n')) {
    while (*line == '\n') line++;
    if (strncasecmp(line, "content-range:", 14)) continue;
    const char *digits = strpbrk(line, "0123456789\n");
    if (digits && *digits != '\n') return strtoll(digits, NULL, 10);
  }
  return -1;
}

// A 200 brings the whole file again, whatever was asked for.
static bool begin_sink(cc_transfer *transfer) {
  transfer->sink_has_begun = true;
  if (status(transfer) == 200) {
    transfer->sink_offset = 0;
  } else if (range_start(transfer) != (int64_t)transfer->sink_offset) {
    transfer->file_trouble = "the server sent another piece of the file";
    return false;
  }
  transfer->sink_position = transfer->sink_offset;
  if (!ftruncate(transfer->sink, (off_t)transfer->sink_offset)) return true;
  transfer->file_trouble = strerror(errno);
  return false;
}

bool cc_sink_write(cc_transfer *transfer, const char *bytes, size_t length) {
  if (!transfer->sink_has_begun && !begin_sink(transfer)) return false;
  while (length) {
    ssize_t count = pwrite(transfer->sink, bytes, length, (off_t)transfer->sink_position);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) {
      transfer->file_trouble = strerror(count < 0 ? errno : ENOSPC);
      return false;
    }
    bytes += count;
    length -= (size_t)count;
    transfer->sink_position += (uint64_t)count;
  }
  return true;
}

uint64_t cc_transfer_progress(const cc_transfer *transfer) {
  if (transfer->sink >= 0) return transfer->sink_position;
  size_t prefix = transfer->prefix.length;
  uint64_t sent = transfer->upload_position > prefix ? transfer->upload_position - prefix : 0;
  return sent < transfer->upload_length ? sent : transfer->upload_length;
}
