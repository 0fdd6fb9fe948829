// What the shim's own files share.
#pragma once
#include "cncursesw.h"
#include <curses.h>
#include <stdlib.h>

struct nc_state {
  SCREEN *screen;
  FILE *input, *output;
  bool mouse;
};
extern struct nc_state nc_screen;
void nc_read_at_once(void);  // from now on nc_read does not wait
void nc_ask_for_mouse(bool on);  // for now, whatever is wished later
// Starts curses with a description of the terminal of our own, which mixes colours where that is wished;
// NULL where none is needed or it cannot be done, and then nothing was. After setupterm.
SCREEN *nc_described_screen(const char *term, bool mixes, FILE *output, FILE *input);
