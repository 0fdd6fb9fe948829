#ifndef CSPAWN_H
#define CSPAWN_H
#include <stdbool.h>
#include <stdint.h>

/// Starts argv[0] (searched in PATH) with an empty signal mask, default signals and none of our
/// descriptors but standard error. Its standard output is a pipe whose reading end goes to *output, or
/// ours where output is NULL; with has_input its standard input is a pipe whose writing end goes to *input. Its standard error is
/// error, or ours where error is -1. With own_group it and its children can be ended together.
/// Returns 0, or an errno value and then nothing is left open.
int32_t cs_spawn(char *const argv[], bool has_input, int32_t error, bool own_group,
                 int32_t *pid, int32_t *input, int32_t *output);

#endif
