// The sockets that libcurl keeps for later requests.
#define _GNU_SOURCE 1
#include "internal.h"
#include <fcntl.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

static int on_open(void *user, curl_socket_t fd, curlsocktype type) {
  (void)type;
  cc_loop *loop = user;
  if (loop->connection_count == loop->connection_capacity) {
    size_t capacity = loop->connection_capacity ? loop->connection_capacity * 2 : 8;
    curl_socket_t *grown = realloc(loop->connections, capacity * sizeof *grown);
    if (!grown) return CURL_SOCKOPT_ERROR;
    loop->connections = grown;
    loop->connection_capacity = capacity;
  }
  loop->connections[loop->connection_count++] = fd;
  return fcntl(fd, F_SETFD, FD_CLOEXEC) ? CURL_SOCKOPT_ERROR : CURL_SOCKOPT_OK;
}

static int on_close(void *user, curl_socket_t fd) {
  cc_loop *loop = user;
  for (size_t i = 0; i < loop->connection_count; i++)
    if (loop->connections[i] == fd) {
      loop->connections[i] = loop->connections[--loop->connection_count];
      break;
    }
  return close(fd);
}

void cc_connections_watch(cc_loop *loop, CURL *easy) {
  curl_easy_setopt(easy, CURLOPT_SOCKOPTFUNCTION, on_open);
  curl_easy_setopt(easy, CURLOPT_SOCKOPTDATA, loop);
  curl_easy_setopt(easy, CURLOPT_CLOSESOCKETFUNCTION, on_close);
  curl_easy_setopt(easy, CURLOPT_CLOSESOCKETDATA, loop);
}

static bool is_waited_for(const cc_loop *loop, curl_socket_t fd) {
  for (size_t i = 0; i < loop->socket_count; i++)
    if (loop->sockets[i].descriptor == fd) return true;
  return false;
}

// libcurl looks at an idle connection before it uses it again, and closes one that has ended. It has no
// call that ends them, and its limit for their age is in whole seconds of a clock that sleeps too.
void cc_drop_idle_connections(cc_loop *loop) {
  for (size_t i = 0; i < loop->connection_count; i++)
    if (!is_waited_for(loop, loop->connections[i])) shutdown(loop->connections[i], SHUT_RDWR);
}
