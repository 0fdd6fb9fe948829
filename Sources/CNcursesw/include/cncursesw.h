// What the program needs of ncursesw, signals and descriptors. <curses.h> is not included here: its
// macros, globals and variadic functions do not import into Swift.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Screen: one at a time. Call everything from one thread.

enum { NC_STARTED, NC_TERM_UNKNOWN, NC_TERM_DUMB, NC_FAILED };
typedef struct {
  const char *term;    // a terminfo name; NULL for $TERM
  const char *locale;  // for the characters; "" for the environment's
  int input, output;   // descriptors of a terminal
  bool mouse;
  bool mixes_colors;   // the terminal is said to, whatever terminfo knows
} nc_options;
// Repairs what a killed program left, takes the terminal over and remembers how to give it back.
int nc_start(const nc_options *options);
void nc_stop(void);
// What terminfo knows of a terminal, without touching it: NC_STARTED, NC_TERM_UNKNOWN or NC_TERM_DUMB.
// Not while curses runs.
int nc_look_up(const char *term, int output, int *colors);
const char *nc_codeset(void);
// NC_MIXED_COLORS numbers the palette's below 256, and red, green and blue in one from there on.
enum { NC_MIXED_COLORS = 256 + (1 << 24) };
int nc_colors(void);  // 0 when there are none
void nc_size(int *rows, int *columns);
void nc_refresh_size(void);  // asks the terminal and adapts
void nc_bell(void);
// Past curses, between two flushes: writes all of it, waiting where the terminal is slow.
void nc_write(const char *bytes, size_t length);
void nc_report_mouse(bool on);
// Gives the terminal back for a while; nc_resume ends it.
void nc_lend(void);
// Stops the process as Ctrl-Z does, and returns when it goes on; the terminal is not touched.
void nc_stop_process(void);
// Gives the terminal back, stops the process, and returns when it goes on.
void nc_suspend(void);
// Takes the terminal over again; the next flush draws everything.
void nc_resume(void);

// Drawing. Colours are palette numbers or -1 for the terminal's own.

enum { NC_BOLD = 1, NC_REVERSE = 2, NC_UNDERLINE = 4, NC_DIM = 8, NC_ITALIC = 16 };
typedef struct {
  uint8_t attributes;
  int foreground, background;
} nc_style;
// Puts one cluster. 0: done. Else curses cannot hold it, or its width is in doubt, as it always is
// unless it is certain: blanks stand in for it, and a terminal may draw as many cells as the result
// says; nc_overlay draws it.
int nc_put(int row, int column, const char *utf8, size_t length, int width, bool certain,
           nc_style style);
// Puts characters of one look side by side, up to the first that curses cannot hold or whose width the
// C library sees differently. Returns how many cells they take. It is cheaper where no wide character
// was put before.
typedef struct {
  uint32_t scalar;
  int width;
} nc_scalar;
int nc_put_scalars(int row, int column, const nc_scalar *scalars, size_t count, bool over_narrow,
                   nc_style style);
void nc_cursor(int row, int column, bool visible);
void nc_erase(void);
void nc_flush(void);
void nc_redraw(void);  // the next flush clears and draws all
// Between two flushes: the plain look and the usual character set, whatever the terminal was left with.
void nc_first_look(void);
// After nc_flush: draws past curses, at a place of its own.
void nc_overlay(int row, int column, const char *utf8, size_t length, nc_style style);
// Draws each cluster at the same place and asks for the cursor behind it (CSI 6n); the row is drawn
// anew by the next flush.
void nc_measure(int row, int column, const char *const *clusters, int count);
void nc_overlay_text(const char *bytes);  // a sequence between two of those
void nc_overlay_end(void);  // puts the cursor back and writes it all

// Keys.

// Bytes as they come, at most so many; waits so many milliseconds for the first. 0 when none came.
size_t nc_read(uint8_t *bytes, size_t capacity, int wait);
// What a key sends by its name in terminfo, such as kcuu1; NULL when that is not known.
const char *nc_key_bytes(const char *capability);

// Loop.

int nc_wakeup_open(void);  // an eventfd
void nc_wakeup_raise(int fd);
void nc_wakeup_clear(int fd);
// A signalfd for SIGWINCH, SIGTERM, SIGINT, SIGHUP, SIGTSTP and SIGCONT, which are blocked from now
// on. Call before other threads start. SIGPIPE is ignored from now on.
int nc_signals_open(void);
int nc_signals_next(int fd);  // a signal's number, 0 when none waits

// Giving the terminal back when the program dies; internal to the shim and its tests.

void nc_restore_arm(int input, int output, const char *bytes, size_t length);
void nc_restore_disarm(void);
void nc_restore_now(void);  // async-signal-safe
void nc_repair(int input, int output);
