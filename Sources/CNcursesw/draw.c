// Cells: most through curses, and those that curses cannot hold past it.
#define _XOPEN_SOURCE_EXTENDED 1
#define _GNU_SOURCE 1
#include "screen.h"
#include <limits.h>
#include <string.h>
#include <term.h>
#include <wchar.h>

static attr_t attributes_of(nc_style s) {
  return ((s.attributes & NC_BOLD) ? A_BOLD : 0) | ((s.attributes & NC_REVERSE) ? A_REVERSE : 0)
    | ((s.attributes & NC_UNDERLINE) ? A_UNDERLINE : 0) | ((s.attributes & NC_DIM) ? A_DIM : 0)
    | ((s.attributes & NC_ITALIC) ? A_ITALIC : 0);
}

static int pair_of(nc_style s) {
  if ((s.foreground < 0 && s.background < 0) || !has_colors()) return 0;
  int pair = alloc_pair(s.foreground, s.background);
  return pair < 0 ? 0 : pair;
}

// The text is well-formed: it comes from a Swift string. Returns the number of characters.
static int decode(const char *utf8, size_t length, wchar_t *out, int capacity) {
  const unsigned char *p = (const unsigned char *)utf8, *end = p + length;
  int n = 0;
  while (p < end && n < capacity) {
    int extra = *p < 0x80 ? 0 : *p < 0xE0 ? 1 : *p < 0xF0 ? 2 : 3;
    wchar_t c = extra ? *p & (0x3F >> extra) : *p;
    for (p++; extra && p < end; extra--, p++) c = c << 6 | (*p & 0x3F);
    out[n++] = c;
  }
  return n;
}

static int put(int row, int column, const wchar_t *text, nc_style style) {
  int pair = pair_of(style);
  cchar_t cell;
  setcchar(&cell, text, attributes_of(style), 0, &pair);
  return mvadd_wch(row, column, &cell);
}

// A blank that is not ASCII if the locale has one: curses never writes that anew just to move over it.
static const wchar_t *stand_in(int width) {
  char bytes[MB_LEN_MAX];
  mbstate_t state = { 0 };
  if (width == 2) return L"\u3000";
  return wcrtomb(bytes, L'\u00A0', &state) == (size_t)-1 ? L" " : L"\u00A0";
}

// Curses trusts the C library's widths, and holds one spacing character with marks on it.
int nc_put(int row, int column, const char *utf8, size_t length, int width, bool certain,
           nc_style style) {
  wchar_t text[CCHARW_MAX + 1] = { 0 };
  if (length == 1) {
    text[0] = (wchar_t)(unsigned char)*utf8;
    put(row, column, text, style);
    return 0;
  }
  wchar_t all[32];
  int count = decode(utf8, length, all, 32), first = wcwidth(all[0]), marks = 0, cells = 0;
  for (int i = 0; i < count; i++) {
    int w = wcwidth(all[i]);
    cells += w < 0 ? width : w;
    marks += i && !w;
  }
  if (certain && count > 0 && count <= CCHARW_MAX && first == width && marks == count - 1) {
    memcpy(text, all, (size_t)count * sizeof *text);
    put(row, column, text, style);
    return 0;
  }
  put(row, column, stand_in(width), style);
  return cells > width ? cells : width;
}

enum { PIECE = 128 };

// A piece of ASCII, for which curses need not ask how wide it is; the characters taken. Not over wide
// characters: curses would not learn that they are cut in half, and mend that later on.
static int put_ascii(int row, int column, const nc_scalar *scalars, size_t count, nc_style style) {
  chtype cells[PIECE];
  int pair = pair_of(style), n = 0;
  if (pair > 255) return 0;  // more than fit in such a cell
  chtype look = attributes_of(style) | (chtype)COLOR_PAIR(pair);
  for (; n < PIECE && (size_t)n < count && scalars[n].scalar < 0x7F; n++) {
    cells[n] = scalars[n].scalar | look;
  }
  if (n) mvaddchnstr(row, column, cells, n);
  return n;
}

// A piece of what curses and we see alike; the characters taken, and their cells.
static int put_wide(int row, int column, const nc_scalar *scalars, size_t count, bool leaves_ascii,
                    nc_style style, int *width) {
  cchar_t cells[PIECE], blank;
  int pair = pair_of(style), n = 0;
  setcchar(&blank, L" ", attributes_of(style), 0, &pair);
  for (*width = 0; n < PIECE && (size_t)n < count; n++) {
    wchar_t c = (wchar_t)scalars[n].scalar;
    if (c >= 0x7F ? wcwidth(c) != scalars[n].width : n && leaves_ascii && pair <= 255) break;
    cells[n] = blank;
    cells[n].chars[0] = c;
    *width += scalars[n].width;
  }
  if (n) mvadd_wchnstr(row, column, cells, n);
  return n;
}

int nc_put_scalars(int row, int column, const nc_scalar *scalars, size_t count, bool over_narrow,
                   nc_style style) {
  int taken = 0;
  for (size_t i = 0; i < count;) {
    int width = 0, n = 0;
    if (over_narrow) n = width = put_ascii(row, column + taken, scalars + i, count - i, style);
    if (!n) n = put_wide(row, column + taken, scalars + i, count - i, over_narrow, style, &width);
    if (!n) break;
    i += (size_t)n;
    taken += width;
  }
  return taken;
}

void nc_cursor(int row, int column, bool visible) {
  curs_set(visible);
  if (visible) move(row, column);
}

void nc_erase(void) { erase(); }
void nc_flush(void) { refresh(); }
void nc_redraw(void) { clearok(curscr, TRUE); }

static struct { char *bytes; size_t length, capacity; } beyond;  // what goes past curses

static int add(int c) {
  if (beyond.length == beyond.capacity) {
    size_t capacity = beyond.capacity ? beyond.capacity * 2 : 1024;
    char *bytes = realloc(beyond.bytes, capacity);
    if (!bytes) return c;
    beyond.bytes = bytes;
    beyond.capacity = capacity;
  }
  beyond.bytes[beyond.length++] = (char)c;
  return c;
}

static void go(int row, int column) { tputs(tiparm(cursor_address, row, column), 1, add); }

// In the locale's encoding, which has all that is drawn.
static void add_text(const char *utf8, size_t length) {
  mbstate_t state = { 0 };
  for (const char *end = utf8 + length; utf8 < end; ) {
    const char *next = utf8 + 1;
    while (next < end && (*next & 0xC0) == 0x80) next++;
    wchar_t character;
    char bytes[MB_LEN_MAX];
    decode(utf8, (size_t)(next - utf8), &character, 1);
    size_t n = wcrtomb(bytes, character, &state);
    for (size_t k = 0; n != (size_t)-1 && k < n; k++) add(bytes[k]);
    utf8 = next;
  }
}

void nc_overlay(int row, int column, const char *utf8, size_t length, nc_style style) {
  int pair = pair_of(style), none = 0;
  go(row, column);
  // Curses keeps account of the look it last asked for, so it is told of ours and back.
  vid_puts(attributes_of(style), 0, &pair, add);
  add_text(utf8, length);
  vid_puts(A_NORMAL, 0, &none, add);
}

static void text(const char *bytes) {
  while (*bytes) add(*bytes++);
}

void nc_overlay_text(const char *bytes) { text(bytes); }

void nc_measure(int row, int column, const char *const *clusters, int count) {
  int none = 0;
  text("\033[?2026h");  // nobody need see it, where a terminal can wait
  vid_puts(A_NORMAL, 0, &none, add);
  for (int i = 0; i < count; i++) {
    go(row, column);
    text(clusters[i]);
    text("\033[6n");
  }
  nc_overlay_end();
  wredrawln(stdscr, row, 1);
  refresh();
  text("\033[?2026l");
  nc_overlay_end();
}

void nc_overlay_end(void) {
  if (!beyond.length) return;
  go(getcury(curscr), getcurx(curscr));
  nc_write(beyond.bytes, beyond.length);
  beyond.length = 0;
}
