// What the keyboard sends, as it is: ncurses would take two system calls for each byte.
#define _GNU_SOURCE 1
#include "screen.h"
#include <poll.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

// Reading must not wait where nothing waits.
void nc_read_at_once(void) {
  struct termios modes;
  int input = fileno(nc_screen.input);
  if (tcgetattr(input, &modes)) return;
  modes.c_cc[VMIN] = 0;
  modes.c_cc[VTIME] = 0;
  tcsetattr(input, TCSANOW, &modes);
  def_prog_mode();
}

size_t nc_read(uint8_t *bytes, size_t capacity, int wait) {
  if (!nc_screen.input) return 0;
  struct pollfd p = { fileno(nc_screen.input), POLLIN, 0 };
  if (wait && poll(&p, 1, wait) <= 0) return 0;
  ssize_t count = read(p.fd, bytes, capacity);
  return count > 0 ? (size_t)count : 0;
}

const char *nc_key_bytes(const char *capability) {
  const char *bytes = tigetstr(capability);
  return bytes == (const char *)-1 || !bytes || !*bytes ? NULL : bytes;
}

void nc_ask_for_mouse(bool on) {
  if (!nc_key_bytes("kmous")) return;
  // Terminals that do not know the second form report in the first.
  const char *modes = on ? "\033[?1000h\033[?1006h" : "\033[?1006l\033[?1000l";
  nc_write(modes, 16);
}

void nc_report_mouse(bool on) {
  nc_screen.mouse = on;
  nc_ask_for_mouse(on);
}
