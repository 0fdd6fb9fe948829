// A description of the terminal for ncurses, made from the one that is installed where that will not do.
//
// Ncurses takes a whole description in place of the name of a folder (TERMINFO=b64:…), so it is given
// what terminfo knows of the terminal, with differences.
//
// Mixed colours: terminals say by COLORTERM that they mix colours, and their descriptions know 256. The
// other ways than two longer sequences: redefining the palette changes what other programs have on the
// screen and is lost when we are killed; descriptions for direct colour are rarely installed, and their
// first 256 colours are not those of the palette.
//
// The last cell of the screen: where a glyph there would scroll (am) and that cannot be turned off, as in
// screen and tmux, ncurses writes it one cell early and inserts the cell before it. That cuts a wide
// glyph in half, which then is gone. But these terminals hold a full row back (xenl), so nothing scrolls
// as long as the cursor moves next, and it does: ncurses does not trust its place then.
//
// Looks: most descriptions choose the character set anew with each (sgr). The program draws borders as
// characters and never changes the set, so that is left out: fewer bytes, and less to work out.
#define _GNU_SOURCE 1
#include "screen.h"
#include <stdio.h>
#include <string.h>
#include <term.h>

// As many of each kind as a compiled description has, see term(5).
enum { BOOLS = 37, NUMBERS = 33, STRINGS = 394, LARGEST = 24 * 1024 };

static struct { unsigned char bytes[LARGEST]; size_t length; bool is_full; } entry;

static void put_bytes(const void *bytes, size_t length) {
  if (entry.length + length > sizeof entry.bytes) {
    entry.is_full = true;
    return;
  }
  memcpy(entry.bytes + entry.length, bytes, length);
  entry.length += length;
}

static void put_byte(int value) { put_bytes(&(unsigned char){ (unsigned char)value }, 1); }

static void put_short(int value) {
  put_byte(value & 0xFF);
  put_byte(value >> 8 & 0xFF);
}

static void put_long(int value) {
  put_short(value & 0xFFFF);
  put_short(value >> 16 & 0xFFFF);
}

static void put_even(void) {
  if (entry.length % 2) put_byte(0);
}

// Numbers below 256 are the palette's; above, red, green and blue in one.
static char *mixing(const char *palette, int selector) {
  static char sequence[2][512];
  static int next;
  char *to = sequence[next++ % 2];
  int length = snprintf(to, sizeof *sequence,
    "%%?%%p1%%{256}%%<%%t%s%%e\033[%d;2;%%p1%%{256}%%-%%{65536}%%/%%d;%%p1%%{256}%%-%%{256}%%/%%{255}%%&%%d;"
    "%%p1%%{255}%%&%%dm%%;", palette, selector);
  return length > 0 && (size_t)length < sizeof *sequence ? to : NULL;
}

// What is to be other than terminfo has it.
static struct { bool mixes, fills_last_cell, spares_set; } change;

// What a string becomes; NULL for none.
static const char *string(int index) {
  char *value = tigetstr(strnames[index]);
  if (!value || value == (char *)-1) return NULL;
  if (change.spares_set && !strcmp(strnames[index], "sgr")) return NULL;
  if (change.spares_set && !strcmp(strnames[index], "sgr0")) return "\033[m";
  if (change.mixes && !strcmp(strnames[index], "setaf")) return mixing(value, 38);
  if (change.mixes && !strcmp(strnames[index], "setab")) return mixing(value, 48);
  // These would redefine colours and pairs, which nobody does.
  if (!strcmp(strnames[index], "initc") || !strcmp(strnames[index], "oc")) return NULL;
  return value;
}

static void put_strings(void) {
  int offset = 0;
  for (int i = 0; i < STRINGS; i++) {
    const char *value = string(i);
    put_short(value ? offset : -1);
    if (value) offset += (int)strlen(value) + 1;
  }
  for (int i = 0; i < STRINGS; i++) {
    const char *value = string(i);
    if (value) put_bytes(value, strlen(value) + 1);
  }
}

static int string_bytes(void) {
  int length = 0;
  for (int i = 0; i < STRINGS; i++) {
    const char *value = string(i);
    if (value) length += (int)strlen(value) + 1;
  }
  return length;
}

// What ncurses asks for beside the standard: how the mouse is turned on, and what says direct colour.
static void put_extensions(void) {
  static const char names[] = "AX\0RGB\0U8\0XM";
  char *mouse = tigetstr("XM");
  bool has_mouse = mouse && mouse != (char *)-1;
  int mouse_bytes = has_mouse ? (int)strlen(mouse) + 1 : 0;
  put_even();
  put_short(2);
  put_short(1);
  put_short(1);
  put_short(has_mouse ? 5 : 4);
  put_short(mouse_bytes + (int)sizeof names);
  put_byte(tigetflag("AX") > 0);
  put_byte(change.mixes);
  put_long(tigetnum("U8"));
  put_short(has_mouse ? 0 : -1);
  for (int offset = 0; offset < (int)sizeof names; offset += (int)strlen(names + offset) + 1) {
    put_short(offset);
  }
  if (has_mouse) put_bytes(mouse, (size_t)mouse_bytes);
  put_bytes(names, sizeof names);
}

// What a flag becomes.
static bool flag(int index) {
  // Nobody can redefine a colour here.
  if (!strcmp(boolnames[index], "ccc")) return false;
  if (change.fills_last_cell && !strcmp(boolnames[index], "am")) return false;
  return tigetflag(boolnames[index]) > 0;
}

static int number(int index) {
  bool is_mixed = change.mixes && !strcmp(numnames[index], "colors");
  return is_mixed ? NC_MIXED_COLORS : tigetnum(numnames[index]);
}

static bool describe(const char *term) {
  entry.length = 0;
  entry.is_full = false;
  put_short(01036);  // numbers of four bytes
  put_short((int)strlen(term) + 1);
  put_short(BOOLS);
  put_short(NUMBERS);
  put_short(STRINGS);
  put_short(string_bytes());
  put_bytes(term, strlen(term) + 1);
  for (int i = 0; i < BOOLS; i++) put_byte(flag(i));
  put_even();
  for (int i = 0; i < NUMBERS; i++) put_long(number(i));
  put_strings();
  put_extensions();
  return !entry.is_full;
}

static void encode(char *to) {
  static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  for (size_t i = 0; i < entry.length; i += 3) {
    unsigned group = 0;
    for (size_t j = 0; j < 3; j++) group = group << 8 | (i + j < entry.length ? entry.bytes[i + j] : 0);
    for (int j = 3; j >= 0; j--) *to++ = digits[group >> (6 * j) & 63];
  }
  for (size_t i = entry.length % 3; i && i < 3; i++) to[(int)i - 3] = '=';
  *to = '\0';
}

static bool has(const char *capability) {
  char *value = tigetstr(capability);
  return value && value != (char *)-1;
}

// Terminals whose sequences for keys need no description: those of xterm's kind, and of few keys.
static bool can_spare_set(void) {
  char *plain = tigetstr("sgr0");
  if (!plain || plain == (char *)-1) return false;
  return !strcmp(plain, "\033(B\033[m") || !strcmp(plain, "\033[m\017");
}

SCREEN *nc_described_screen(const char *term, bool mixes, FILE *output, FILE *input) {
  static char variable[4 + LARGEST / 3 * 4 + 8];
  change.mixes = mixes && tigetnum("colors") == 256;
  change.fills_last_cell = tigetflag("am") > 0 && tigetflag("xenl") > 0 && !(has("smam") && has("rmam"));
  change.spares_set = can_spare_set();
  if (!change.mixes && !change.fills_last_cell && !change.spares_set) return NULL;
  if (!string_bytes() || !describe(term)) return NULL;
  memcpy(variable, "b64:", 4);
  encode(variable + 4);
  char *before = getenv("TERMINFO"), *kept = before ? strdup(before) : NULL;
  setenv("TERMINFO", variable, 1);
  SCREEN *screen = newterm((char *)term, output, input);
  if (kept) setenv("TERMINFO", kept, 1); else unsetenv("TERMINFO");
  free(kept);
  return screen;
}
