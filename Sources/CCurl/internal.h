// What the shim's own files share.
#pragma once
#include "ccurl.h"
#include <curl/curl.h>

typedef struct {
  char *bytes;
  size_t length, capacity;
} cc_buffer;
bool cc_append(cc_buffer *buffer, const void *bytes, size_t length);

// Connections, used and idle (connections.c).
void cc_connections_watch(cc_loop *loop, CURL *easy);

// Bodies that are files (files.c).
bool cc_files_start(cc_transfer *transfer, const cc_request *request);
void cc_files_end(cc_transfer *transfer);
bool cc_sink_takes(const cc_transfer *transfer);
bool cc_sink_write(cc_transfer *transfer, const char *bytes, size_t length);

struct cc_loop {
  CURLM *multi;
  CURLSH *share;  // cookies, TLS sessions, public suffixes
  CURL *jar;      // an easy handle only to reach the cookies
  char *user_agent, *ca_file, *proxy;
  struct curl_slist *resolve;
  struct curl_slist *connect_to;
  cc_socket *sockets;
  size_t socket_count, socket_capacity;
  curl_socket_t *connections;  // every socket that is open; `sockets` has those that libcurl waits for
  size_t connection_count, connection_capacity;
  int64_t deadline;  // milliseconds of the monotonic clock, -1 for none
};

struct cc_transfer {
  cc_loop *loop;
  CURL *easy;
  struct curl_slist *headers;
  cc_buffer body, head;
  size_t maximum_body;
  uint64_t id;
  CURLcode code;
  bool is_added, is_too_large, has_head;
  // The request's body from a file: head and tail are in memory.
  int upload;
  cc_buffer prefix, tail;
  uint64_t upload_length, upload_position;
  // The answer's body into a file.
  int sink;
  bool sink_has_begun;
  uint64_t sink_offset, sink_position;
  const char *file_trouble;  // NULL: none
  char reason[CURL_ERROR_SIZE];
};
