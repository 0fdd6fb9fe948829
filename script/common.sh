# Shared by the scripts beside it; sourced, not run.
# shellcheck shell=bash disable=SC2034

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
name=script/$(basename "$0")

say() { printf '%s: %s\n' "$name" "$*" >&2; }

fail() {
  say "$@"
  exit 1
}

wrong_usage() {
  printf '%s: %s\nTry: %s --help\n' "$name" "$1" "$name" >&2
  exit 64
}

# A file that goes away with the script.
scratch_files=()
scratch() {
  scratch=$(mktemp "${TMPDIR:-/tmp}/webqq-script.XXXXXX")
  scratch_files+=("$scratch")
}
trap 'rm -f "${scratch_files[@]}"' EXIT

# elapsed SECONDS → m:ss
elapsed() { printf '%d:%02d' $(($1 / 60)) $(($1 % 60)); }

# with_progress WHAT LOG COMMAND… runs a command with its output in a file and shows its last line, the
# time and what it is for in one line of the terminal; where there is none, one line before and after.
with_progress() {
  local what=$1 log=$2 started=$SECONDS last status=0 pid
  shift 2
  [[ -t 2 ]] || say "$what"
  "$@" >"$log" 2>&1 </dev/null &
  pid=$!
  # A command in the background is deaf to Ctrl-C, so hand it on.
  trap 'kill "$pid" 2>/dev/null; wait "$pid" 2>/dev/null; printf "\n" >&2; exit 130' INT TERM
  while kill -0 "$pid" 2>/dev/null; do
    if [[ -t 2 ]]; then
      last=$(tail -n 1 "$log" | tr -cd '[:print:]')
      printf '\r\033[K%.*s' "$(($(columns) - 1))" \
        "$what $(elapsed $((SECONDS - started)))  $last" >&2
    fi
    sleep 0.2
  done
  wait "$pid" || status=$?
  trap - INT TERM
  if [[ -t 2 ]]; then
    printf '\r\033[K' >&2
  else
    say "$what: $(elapsed $((SECONDS - started)))"
  fi
  return "$status"
}

columns() {
  local size
  size=$(stty size 2>/dev/null <&2) || size='24 80'
  size=${size#* }
  printf '%s' "$((size > 20 ? size : 80))"
}
