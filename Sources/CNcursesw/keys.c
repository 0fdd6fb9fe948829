// Keys as ncurses reads them: bytes, and codes for the sequences that terminfo knows.
#define _XOPEN_SOURCE_EXTENDED 1
#define _GNU_SOURCE 1
#include "screen.h"
#include <poll.h>
#include <string.h>
#include <unistd.h>

const int nc_key_up = KEY_UP, nc_key_down = KEY_DOWN, nc_key_left = KEY_LEFT,
  nc_key_right = KEY_RIGHT, nc_key_home = KEY_HOME, nc_key_end = KEY_END,
  nc_key_page_up = KEY_PPAGE, nc_key_page_down = KEY_NPAGE, nc_key_insert = KEY_IC,
  nc_key_delete = KEY_DC, nc_key_backspace = KEY_BACKSPACE, nc_key_enter = KEY_ENTER,
  nc_key_back_tab = KEY_BTAB, nc_key_f0 = KEY_F0, nc_key_mouse = KEY_MOUSE,
  nc_key_resize = KEY_RESIZE, nc_key_max = KEY_MAX;

// Bytes, not characters: get_wch swallows what follows an invalid byte.
int nc_read(void) {
  int key = nc_screen.keys ? wgetch(nc_screen.keys) : ERR;
  return key == ERR ? NC_NONE : key;
}

long nc_read_pasted(uint8_t *bytes, size_t capacity) {
  if (!nc_screen.input) return 0;
  struct pollfd p = { fileno(nc_screen.input), POLLIN, 0 };
  return poll(&p, 1, 0) > 0 ? read(p.fd, bytes, capacity) : 0;
}

const char *nc_key_bytes(int code) {
  static char bytes[64];
  char *bound = keybound(code, 0);
  if (!bound) return NULL;
  strncpy(bytes, bound, sizeof bytes - 1);
  free(bound);
  return bytes;
}

bool nc_get_mouse(nc_mouse *mouse) {
  MEVENT event;
  if (getmouse(&event) != OK) return false;
  *mouse = (nc_mouse){ event.y, event.x, (event.bstate & BUTTON1_PRESSED) != 0,
                       (event.bstate & BUTTON1_RELEASED) != 0, (event.bstate & BUTTON4_PRESSED) != 0, (event.bstate & BUTTON5_PRESSED) != 0 };
  return true;
}
