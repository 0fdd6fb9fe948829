// What the shim's own files share.
#pragma once
#include "cncursesw.h"
#include <curses.h>
#include <stdlib.h>

struct nc_state {
  SCREEN *screen;
  FILE *input, *output;
  WINDOW *keys;  // a pad: reading from stdscr would refresh it
  bool mouse;
};
extern struct nc_state nc_screen;
// Starts curses with a description of our own making, perhaps of a terminal that mixes colours; NULL
// when the one that is installed is as good or nothing can be made of it. After setupterm.
SCREEN *nc_described_screen(const char *term, FILE *output, FILE *input, bool mixes);
// Between two flushes: the plain look and the usual character set, whatever the terminal was left with.
void nc_first_look(void);
