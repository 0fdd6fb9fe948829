// The terminal must be usable after us, however we end, and before us, however others ended.
#define _GNU_SOURCE 1
#include "cncursesw.h"
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const int fatal[] = { SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT, SIGQUIT };
enum { FATAL_COUNT = sizeof fatal / sizeof *fatal };

static struct {
  volatile sig_atomic_t armed;
  int input, output;
  struct termios modes;
  char bytes[256];
  size_t length;
  struct sigaction before[FATAL_COUNT];
} saved;

// Only write(2) and tcsetattr(3): both may be called in a signal handler.
void nc_restore_now(void) {
  if (!saved.armed) return;
  saved.armed = 0;
  const char *p = saved.bytes;
  size_t left = saved.length;
  while (left) {
    ssize_t n = write(saved.output, p, left);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) break;
    p += n;
    left -= (size_t)n;
  }
  tcsetattr(saved.input, TCSANOW, &saved.modes);
}

// Hands over to whoever handled the signal before us: the default, or Swift's backtraces.
static void on_fatal(int number) {
  int error = errno;
  nc_restore_now();
  for (int i = 0; i < FATAL_COUNT; i++) sigaction(fatal[i], &saved.before[i], NULL);
  errno = error;
  raise(number);
}

// A stack of its own: the fault may be that the usual one is full.
static void use_own_stack(void) {
  static char stack[64 * 1024];
  stack_t s = { .ss_sp = stack, .ss_size = sizeof stack };
  sigaltstack(&s, NULL);
}

void nc_restore_arm(int input, int output, const char *bytes, size_t length) {
  static bool registered;
  saved.input = input;
  saved.output = output;
  saved.length = length < sizeof saved.bytes ? length : sizeof saved.bytes;
  memcpy(saved.bytes, bytes, saved.length);
  if (tcgetattr(input, &saved.modes)) return;
  if (!registered) registered = !atexit(nc_restore_now);
  use_own_stack();
  struct sigaction action = { .sa_handler = on_fatal, .sa_flags = SA_ONSTACK | SA_NODEFER };
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < FATAL_COUNT; i++) sigaction(fatal[i], &action, &saved.before[i]);
  saved.armed = 1;
}

void nc_restore_disarm(void) {
  if (!saved.armed) return;
  saved.armed = 0;
  for (int i = 0; i < FATAL_COUNT; i++) sigaction(fatal[i], &saved.before[i], NULL);
}

// A program that was killed leaves its terminal raw: no echo, no lines, no Ctrl-C all at once. What
// a person set on purpose never looks like that, so anything milder is left alone.
static void repair_modes(int input) {
  struct termios t;
  if (tcgetattr(input, &t) || (t.c_lflag & (ICANON | ECHO | ISIG))) return;
  t.c_iflag |= BRKINT | ICRNL | IXON;
  t.c_iflag &= ~(tcflag_t)(IGNCR | INLCR);
  t.c_oflag |= OPOST | ONLCR;
  t.c_lflag |= ICANON | ECHO | ECHOE | ECHOK | ISIG | IEXTEN;
  t.c_cc[VMIN] = 1;
  t.c_cc[VTIME] = 0;
  tcsetattr(input, TCSANOW, &t);
}

void nc_repair(int input, int output) {
  // Bracketed paste, focus reports, mouse reports.
  static const char off[] = "\033[?2004l\033[?1004l\033[?1006l\033[?1003l\033[?1002l\033[?1000l";
  ssize_t n = write(output, off, sizeof off - 1);
  (void)n;  // a terminal that takes no bytes now takes none later: newterm will tell
  repair_modes(input);
}
