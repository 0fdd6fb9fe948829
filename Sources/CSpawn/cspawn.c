#define _GNU_SOURCE 1
#include "cspawn.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/types.h>
#include <unistd.h>

extern char **environ;

static void close_both(int pair[2]) {
  if (pair[0] >= 0) close(pair[0]);
  if (pair[1] >= 0) close(pair[1]);
}

static int start(char *const argv[], int input, int output, int error, bool own_group,
                 pid_t *pid) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  if (input >= 0) posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  if (output >= 0) posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  if (error >= 0) posix_spawn_file_actions_adddup2(&actions, error, STDERR_FILENO);
  posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  short flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
  posix_spawnattr_setflags(&attributes, own_group ? flags | POSIX_SPAWN_SETPGROUP : flags);
  int code = posix_spawnp(pid, argv[0], &actions, &attributes, argv, environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return code;
}

int32_t cs_spawn(char *const argv[], bool has_input, int32_t error, bool own_group,
                 int32_t *pid, int32_t *input, int32_t *output) {
  int in[2] = {-1, -1}, out[2] = {-1, -1};
  pid_t child = 0;
  int code = (output && pipe2(out, O_CLOEXEC)) || (has_input && pipe2(in, O_CLOEXEC)) ? errno : 0;
  if (!code) code = start(argv, in[0], out[1], error, own_group, &child);
  if (code) {
    close_both(in);
    close_both(out);
    return code;
  }
  if (output) close(out[1]);
  if (has_input) close(in[0]);
  *pid = child;
  *input = in[1];
  if (output) *output = out[0];
  return 0;
}
