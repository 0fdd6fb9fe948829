// Starting, stopping and suspending ncurses on a terminal.
#define _XOPEN_SOURCE_EXTENDED 1
#define _GNU_SOURCE 1
#include "screen.h"
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <time.h>
#include <term.h>
#include <unistd.h>

struct nc_state nc_screen;

static const char modes_on[] = "\033[?2004h\033[?1004h";   // bracketed paste, focus reports
static const char modes_off[] = "\033[?1004l\033[?2004l";

void nc_write(const char *bytes, size_t length) {
  int fd = fileno(nc_screen.output);
  while (length) {
    ssize_t n = write(fd, bytes, length);
    if (n < 0 && errno == EAGAIN) {
      struct pollfd p = { fd, POLLOUT, 0 };
      poll(&p, 1, -1);
    } else if (n < 0 && errno != EINTR) {
      return;  // the terminal is gone; the loop hears of it from poll(2)
    } else if (n > 0) {
      bytes += n;
      length -= (size_t)n;
    }
  }
}

// The environment may name a UTF-8 locale that this machine lacks, as often over ssh. The terminal
// speaks UTF-8 nonetheless.
static void choose_locale(const char *wanted) {
  if (setlocale(LC_CTYPE, wanted)) return;
  const char *names[] = { getenv("LC_ALL"), getenv("LC_CTYPE"), getenv("LANG") };
  for (int i = 0; i < 3; i++) {
    if (!names[i] || !*names[i]) continue;
    if (strcasestr(names[i], "UTF-8") || strcasestr(names[i], "utf8")) setlocale(LC_CTYPE, "C.UTF-8");
    return;
  }
}

static int check_term(const char *term, int output) {
  int error = 0;
  if (setupterm(term, output, &error) != OK) return error == 1 ? NC_TERM_DUMB : NC_TERM_UNKNOWN;
  return cursor_address && clear_screen ? NC_STARTED : NC_TERM_DUMB;
}

int nc_look_up(const char *term, int output, int *colors) {
  int problem = check_term(term, output);
  *colors = problem == NC_STARTED && max_colors > 0 ? max_colors : 0;
  if (cur_term) del_curterm(cur_term);
  return problem;
}

// What tputs gives out; the padding is gone then.
typedef struct { char bytes[256]; size_t length; } sequence;
static sequence first_look, farewell, *collecting;

static int add_byte(int c) {
  if (collecting->length < sizeof collecting->bytes) collecting->bytes[collecting->length++] = (char)c;
  return c;
}
static void add_capability(const char *capability) {
  if (capability) tputs(capability, 1, add_byte);
}

// As the installed description has it, with the usual character set.
static void prepare_first_look(void) {
  collecting = &first_look;
  collecting->length = 0;
  add_capability(exit_attribute_mode);
}

// All that turns our modes off, in one piece, for the case that curses cannot do it any more.
static void prepare_farewell(void) {
  collecting = &farewell;
  collecting->length = 0;
  for (const char *p = modes_off; *p; p++) add_byte(*p);
  for (const char *p = "\033[?1006l\033[?1000l"; *p; p++) add_byte(*p);  // it may be turned on later
  add_capability(exit_attribute_mode);
  add_capability(cursor_normal);
  add_capability(keypad_local);  // arrows as the shell expects them
  add_capability(exit_ca_mode);
  add_byte('\r');
}

static void set_modes(void) {
  raw();
  noecho();
  nonl();
  typeahead(-1);          // a key that waits must not leave the screen half drawn
  leaveok(stdscr, FALSE);
  idcok(stdscr, FALSE);   // inserting characters would move what is drawn past curses
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  meta(stdscr, TRUE);
  nc_read_at_once();
}

// Keypad, pastes, focus and mouse are reported from now on.
static void report_all(void) {
  keypad(stdscr, TRUE);
  nc_write(modes_on, sizeof modes_on - 1);
  if (nc_screen.mouse) nc_ask_for_mouse(true);
}

static void report_nothing(void) {
  if (nc_screen.mouse) nc_ask_for_mouse(false);
  nc_write(modes_off, sizeof modes_off - 1);
}

void nc_first_look(void) { nc_write(first_look.bytes, first_look.length); }

// Until it comes back from endwin, ncurses 6.4 writes after each move of the cursor, dozens of times a
// frame. So it goes away once, where nobody sees it; the first refresh brings all of it back.
static void go_away_once(void) {
  int output = fileno(nc_screen.output), terminal = dup(output), nowhere = open("/dev/null", O_WRONLY);
  if (terminal >= 0 && nowhere >= 0 && dup2(nowhere, output) == output) {
    endwin();
    dup2(terminal, output);
  }
  if (terminal >= 0) close(terminal);
  if (nowhere >= 0) close(nowhere);
}

int nc_start(const nc_options *o) {
  choose_locale(o->locale);
  int problem = check_term(o->term, o->output);
  if (problem != NC_STARTED) return problem;
  nc_repair(o->input, o->output);
  int input = dup(o->input), output = dup(o->output);
  nc_screen.input = input < 0 ? NULL : fdopen(input, "r");
  nc_screen.output = output < 0 ? NULL : fdopen(output, "w");
  if (!nc_screen.input || !nc_screen.output) return NC_FAILED;
  nc_screen.mouse = o->mouse;
  prepare_first_look();
  prepare_farewell();
  nc_restore_arm(input, output, farewell.bytes, farewell.length);
  // Curses would look after SIGTSTP itself, by two system calls around each refresh, unless somebody
  // else does when it starts.
  struct sigaction ignored = { .sa_handler = SIG_IGN }, before;
  sigaction(SIGTSTP, &ignored, &before);
  bool mixes = o->mixes_colors || tigetflag("RGB") > 0 || tigetflag("Tc") > 0;
  nc_screen.screen = nc_described_screen(o->term, mixes, nc_screen.output, nc_screen.input);
  if (!nc_screen.screen) {
    nc_screen.screen = newterm((char *)o->term, nc_screen.output, nc_screen.input);
  }
  sigaction(SIGTSTP, &before, NULL);
  if (!nc_screen.screen) {
    nc_restore_disarm();
    return NC_FAILED;
  }
  go_away_once();
  set_modes();
  nc_first_look();
  report_all();
  return NC_STARTED;
}

void nc_stop(void) {
  if (!nc_screen.screen) return;
  report_nothing();
  endwin();
  nc_restore_disarm();
  delscreen(nc_screen.screen);
  fclose(nc_screen.input);
  fclose(nc_screen.output);
  nc_screen = (struct nc_state){ 0 };
}

const char *nc_codeset(void) { return nl_langinfo(CODESET); }
int nc_colors(void) { return has_colors() ? COLORS : 0; }
void nc_size(int *rows, int *width) { getmaxyx(stdscr, *rows, *width); }
void nc_bell(void) { beep(); }

void nc_refresh_size(void) {
  struct winsize w;
  if (ioctl(fileno(nc_screen.output), TIOCGWINSZ, &w) || !w.ws_row || !w.ws_col) return;
  if (w.ws_row == getmaxy(stdscr) && w.ws_col == getmaxx(stdscr)) return;
  resize_term(w.ws_row, w.ws_col);
}

void nc_lend(void) {
  report_nothing();
  endwin();
}

void nc_stop_process(void) {
  // SIGTSTP is blocked for the signalfd; it has to get through this once.
  struct sigaction stop = { .sa_handler = SIG_DFL }, before;
  sigset_t set, old;
  sigemptyset(&set);
  sigaddset(&set, SIGTSTP);
  sigaction(SIGTSTP, &stop, &before);
  pthread_sigmask(SIG_UNBLOCK, &set, &old);
  raise(SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &old, NULL);
  sigaction(SIGTSTP, &before, NULL);
  // The SIGCONT that brought us back waits for the signalfd; it is dealt with here.
  sigemptyset(&set);
  sigaddset(&set, SIGCONT);
  sigtimedwait(&set, NULL, &(struct timespec){ 0, 0 });
}

void nc_suspend(void) {
  nc_lend();
  nc_stop_process();
  nc_resume();
}

void nc_resume(void) {
  if (!isendwin()) endwin();
  // The keyboard first: an Enter that is typed before the screen is drawn is an Enter, no line feed.
  reset_prog_mode();
  nc_first_look();
  report_all();
  clearok(curscr, TRUE);
}
